// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import java.util.Arrays;

/**
 * Single eigenvalues of a symmetric matrix: Householder reduction to tridiagonal form, then
 * bisection with Sturm counts (Golub and Van Loan, Matrix Computations, 4th ed., 8.3 and 8.4).
 */
final class SymmetricEigenvalues {
  private static final double EPSILON = 0x1p-53;

  private final double[] diagonal;
  private final double[] offSquared;
  private final double bound;

  /** The matrix is overwritten. */
  SymmetricEigenvalues(double[][] a) {
    int n = a.length;
    diagonal = new double[n];
    double[] off = new double[n];
    tridiagonalise(a, diagonal, off);
    offSquared = new double[n];
    double norm = 0;
    for (int i = 0; i < n; i++) {
      offSquared[i] = off[i] * off[i];
      double row = Math.abs(diagonal[i]) + Math.abs(off[i]);
      norm = Math.max(norm, i + 1 < n ? row + Math.abs(off[i + 1]) : row);
    }
    bound = norm;
  }

  /**
   * One eigenvalue, to the last bits of the greatest.
   *
   * @param index in ascending order, from 0
   */
  double at(int index) {
    double low = -bound;
    double high = bound;
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high || high - low <= bound * EPSILON) {
        return middle;
      }
      if (countBelow(middle) > index) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }

  /** How many eigenvalues are less: the negative pivots of the matrix minus x. */
  private int countBelow(double x) {
    double least = Double.MIN_NORMAL + bound * EPSILON * EPSILON;
    int count = 0;
    double pivot = 1;
    for (int i = 0; i < diagonal.length; i++) {
      pivot = diagonal[i] - x - (i == 0 ? 0 : offSquared[i] / pivot);
      if (Math.abs(pivot) < least) {
        pivot = -least;
      }
      if (pivot < 0) {
        count++;
      }
    }
    return count;
  }

  private static void tridiagonalise(double[][] a, double[] diagonal, double[] off) {
    int n = a.length;
    double[] v = new double[n];
    double[] w = new double[n];
    for (int k = n - 1; k >= 1; k--) {
      double[] row = a[k];
      double norm = 0;
      for (int i = 0; i < k; i++) {
        norm = Math.max(norm, Math.abs(row[i]));
      }
      if (k == 1 || norm == 0) {
        off[k] = row[k - 1];
        diagonal[k] = row[k];
        continue;
      }
      double squares = 0;
      for (int i = 0; i < k; i++) {
        v[i] = row[i] / norm;
        squares += v[i] * v[i];
      }
      double alpha = -Math.copySign(Math.sqrt(squares), v[k - 1]);
      double h = squares - v[k - 1] * alpha;
      v[k - 1] -= alpha;
      off[k] = alpha * norm;
      diagonal[k] = row[k];
      // A <- A - v w^T - w v^T with w = A v / h - (v^T A v / 2 h^2) v, on the leading block.
      Arrays.fill(w, 0, k, 0);
      for (int i = 0; i < k; i++) {
        double[] ai = a[i];
        double vi = v[i];
        for (int j = 0; j < i; j++) {
          w[j] += ai[j] * vi;
        }
        w[i] += product(ai, v, i) + ai[i] * vi;
      }
      double projection = 0;
      for (int i = 0; i < k; i++) {
        w[i] /= h;
        projection += w[i] * v[i];
      }
      double half = projection / (2 * h);
      for (int i = 0; i < k; i++) {
        w[i] -= half * v[i];
      }
      for (int i = 0; i < k; i++) {
        double[] ai = a[i];
        double vi = v[i];
        double wi = w[i];
        for (int j = 0; j <= i; j++) {
          ai[j] -= vi * w[j] + wi * v[j];
        }
      }
    }
    diagonal[0] = a[0][0];
  }

  /** The inner product of the first n, in four sums that need not wait for each other. */
  private static double product(double[] a, double[] b, int n) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int j = 0;
    for (; j + 3 < n; j += 4) {
      sum0 += a[j] * b[j];
      sum1 += a[j + 1] * b[j + 1];
      sum2 += a[j + 2] * b[j + 2];
      sum3 += a[j + 3] * b[j + 3];
    }
    for (; j < n; j++) {
      sum0 += a[j] * b[j];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }
}
