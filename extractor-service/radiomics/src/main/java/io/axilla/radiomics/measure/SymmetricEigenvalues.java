// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import java.util.Arrays;

/**
 * Eigenvalues of a symmetric matrix: Householder reduction to tridiagonal form, then implicit QL
 * (Golub and Van Loan, Matrix Computations, 4th ed., 8.3).
 */
final class SymmetricEigenvalues {
  private static final int MOST_STEPS = 60;

  private SymmetricEigenvalues() {}

  /** The eigenvalues in ascending order; the matrix is overwritten. */
  static double[] of(double[][] a) {
    double[] diagonal = new double[a.length];
    double[] off = new double[a.length];
    tridiagonalise(a, diagonal, off);
    implicitQl(diagonal, off);
    Arrays.sort(diagonal);
    return diagonal;
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
        double sum = 0;
        for (int j = 0; j < i; j++) {
          sum += ai[j] * v[j];
          w[j] += ai[j] * vi;
        }
        w[i] += sum + ai[i] * vi;
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

  private static void implicitQl(double[] d, double[] off) {
    int n = d.length;
    double[] e = new double[n];
    System.arraycopy(off, 1, e, 0, n - 1);
    double norm = 0;
    for (int i = 0; i < n; i++) {
      norm = Math.max(norm, Math.abs(d[i]) + Math.abs(e[i]));
    }
    for (int l = 0; l < n; l++) {
      for (int step = 0; ; step++) {
        int m = l;
        while (m < n - 1) {
          // Beside the greatest eigenvalue too: no coupling is small among what is but rounding.
          double scale = Math.max(Math.abs(d[m]) + Math.abs(d[m + 1]), norm);
          if (Math.abs(e[m]) + scale == scale) {
            break;
          }
          m++;
        }
        if (m == l) {
          break;
        }
        if (step == MOST_STEPS) {
          throw new ArithmeticException("eigenvalues do not converge");
        }
        qlStep(d, e, l, m);
      }
    }
  }

  private static void qlStep(double[] d, double[] e, int l, int m) {
    double g = (d[l + 1] - d[l]) / (2 * e[l]);
    double r = Math.hypot(g, 1);
    g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = s * e[i];
      double b = c * e[i];
      r = Math.sqrt(f * f + g * g);
      e[i + 1] = r;
      if (r == 0) {
        d[i + 1] -= p;
        e[m] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      r = (d[i] - g) * s + 2 * c * b;
      p = s * r;
      d[i + 1] = g + p;
      g = c * r - b;
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }
}
