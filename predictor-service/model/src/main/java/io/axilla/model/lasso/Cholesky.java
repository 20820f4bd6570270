// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

/** Solution of a small symmetric positive definite system in place. */
final class Cholesky {
  private Cholesky() {}

  /**
   * @param a lower triangle, row after row; overwritten by the factor
   * @param b right-hand side; overwritten by the solution
   * @param tolerance a pivot below this part of its diagonal counts as zero
   * @return false, with a and b spoilt, when the matrix is singular to the tolerance
   */
  static boolean solve(double[] a, double[] b, int n, double tolerance) {
    for (int r = 0; r < n; r++) {
      int row = r * n;
      for (int c = 0; c < r; c++) {
        a[row + c] = (a[row + c] - StandardisedColumns.dot(a, row, a, c * n, c)) / a[c * n + c];
      }
      double diagonal = a[row + r];
      double pivot = diagonal - StandardisedColumns.dot(a, row, a, row, r);
      if (!(pivot > tolerance * diagonal)) {
        return false;
      }
      a[row + r] = Math.sqrt(pivot);
    }
    for (int r = 0; r < n; r++) {
      b[r] = (b[r] - StandardisedColumns.dot(a, r * n, b, 0, r)) / a[r * n + r];
    }
    for (int r = n - 1; r >= 0; r--) {
      b[r] /= a[r * n + r];
      for (int c = 0; c < r; c++) {
        b[c] -= b[r] * a[r * n + c];
      }
    }
    return true;
  }
}
