// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import java.util.Arrays;

/**
 * Weighted least squares by Householder reflections, column by column in order; a column that
 * depends linearly on the ones before it is left out (LINPACK's dqrdc2 as R uses it: its norm after
 * the reflections is below the tolerance times its norm before).
 */
final class LeastSquares {
  private final int columns;
  private final int rank;

  /** Original index of the r-th column that was kept. */
  private final int[] kept;

  /** R, upper triangle, row r at r * rank. */
  private final double[] upper;

  private final double[] coefficients;

  private LeastSquares(int columns, int rank, int[] kept, double[] upper, double[] coefficients) {
    this.columns = columns;
    this.rank = rank;
    this.kept = kept;
    this.upper = upper;
    this.coefficients = coefficients;
  }

  /**
   * @param x columns, already multiplied by the root of the weights; overwritten
   * @param z response, likewise
   */
  static LeastSquares of(double[][] x, double[] z, double tolerance) {
    int n = z.length;
    int p = x.length;
    double[] norm = new double[p];
    for (int j = 0; j < p; j++) {
      norm[j] = norm(x[j], 0);
    }
    int[] kept = new int[p];
    int rank = 0;
    for (int j = 0; j < p && rank < n; j++) {
      double rest = norm(x[j], rank);
      if (!(rest >= tolerance * norm[j]) || rest == 0) {
        continue;
      }
      double[] v = x[j];
      double alpha = v[rank] > 0 ? -rest : rest;
      double[] reflection = Arrays.copyOfRange(v, rank, n);
      reflection[0] -= alpha;
      double length = norm(reflection, 0);
      for (int i = 0; i < reflection.length; i++) {
        reflection[i] /= length;
      }
      for (int k = j + 1; k < p; k++) {
        reflect(x[k], rank, reflection);
      }
      reflect(z, rank, reflection);
      v[rank] = alpha;
      kept[rank++] = j;
    }
    double[] upper = new double[rank * rank];
    for (int c = 0; c < rank; c++) {
      for (int r = 0; r <= c; r++) {
        upper[r * rank + c] = x[kept[c]][r];
      }
    }
    double[] coefficients = Arrays.copyOf(z, rank);
    for (int r = rank - 1; r >= 0; r--) {
      for (int c = r + 1; c < rank; c++) {
        coefficients[r] -= upper[r * rank + c] * coefficients[c];
      }
      coefficients[r] /= upper[r * rank + r];
    }
    return new LeastSquares(p, rank, Arrays.copyOf(kept, rank), upper, coefficients);
  }

  int rank() {
    return rank;
  }

  /** NaN where the column was left out. */
  double[] coefficients() {
    double[] all = new double[columns];
    Arrays.fill(all, Double.NaN);
    for (int r = 0; r < rank; r++) {
      all[kept[r]] = coefficients[r];
    }
    return all;
  }

  /** Diagonal of (X'X)^-1; NaN where the column was left out. */
  double[] variances() {
    double[] all = new double[columns];
    Arrays.fill(all, Double.NaN);
    // Columns of R^-1, one at a time: the diagonal is the sum of squares of its rows.
    double[] sums = new double[rank];
    for (int c = 0; c < rank; c++) {
      double[] e = new double[rank];
      e[c] = 1;
      for (int r = c; r >= 0; r--) {
        for (int k = r + 1; k <= c; k++) {
          e[r] -= upper[r * rank + k] * e[k];
        }
        e[r] /= upper[r * rank + r];
        sums[r] += e[r] * e[r];
      }
    }
    for (int r = 0; r < rank; r++) {
      all[kept[r]] = sums[r];
    }
    return all;
  }

  private static void reflect(double[] column, int from, double[] unit) {
    double dot = 0;
    for (int i = 0; i < unit.length; i++) {
      dot += unit[i] * column[from + i];
    }
    for (int i = 0; i < unit.length; i++) {
      column[from + i] -= 2 * dot * unit[i];
    }
  }

  private static double norm(double[] v, int from) {
    double largest = 0;
    for (int i = from; i < v.length; i++) {
      largest = Math.max(largest, Math.abs(v[i]));
    }
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = from; i < v.length; i++) {
      double scaled = v[i] / largest;
      sum += scaled * scaled;
    }
    return largest * Math.sqrt(sum);
  }
}
