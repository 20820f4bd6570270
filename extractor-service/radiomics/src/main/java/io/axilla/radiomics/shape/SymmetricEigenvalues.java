// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.shape;

/** Eigenvalues of a small symmetric matrix by Jacobi rotations. */
final class SymmetricEigenvalues {
  private static final int SWEEPS = 60;

  private SymmetricEigenvalues() {}

  /** The eigenvalues in no particular order; the matrix is left as it is. */
  static double[] of(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][];
    for (int r = 0; r < n; r++) {
      a[r] = matrix[r].clone();
    }
    for (int sweep = 0; sweep < SWEEPS && offDiagonal(a) > 0; sweep++) {
      for (int p = 0; p < n - 1; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, p, q);
        }
      }
    }
    double[] eigenvalues = new double[n];
    for (int r = 0; r < n; r++) {
      eigenvalues[r] = a[r][r];
    }
    return eigenvalues;
  }

  private static double offDiagonal(double[][] a) {
    double sum = 0;
    for (int r = 0; r < a.length; r++) {
      for (int c = 0; c < r; c++) {
        sum += Math.abs(a[r][c]);
      }
    }
    return sum;
  }

  private static void rotate(double[][] a, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    double apq = a[p][q];
    a[p][p] -= t * apq;
    a[q][q] += t * apq;
    a[p][q] = 0;
    a[q][p] = 0;
    for (int r = 0; r < a.length; r++) {
      if (r != p && r != q) {
        double arp = a[r][p];
        double arq = a[r][q];
        a[r][p] = c * arp - s * arq;
        a[p][r] = a[r][p];
        a[r][q] = s * arp + c * arq;
        a[q][r] = a[r][q];
      }
    }
  }
}
