// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.agreement;

import io.axilla.model.descriptive.Moments;
import io.axilla.model.distribution.FDistribution;

/**
 * Intraclass correlations of two readings, single measures (Shrout, Fleiss 1979; McGraw, Wong
 * 1996). With subjects i = 1…n, readings k = 2 and the mean squares of rows (MSR), columns (MSC),
 * error (MSE) and within rows (MSW):
 *
 * <pre>
 * ICC(1,1) = (MSR − MSW) / (MSR + MSW)
 * ICC(2,1) = (MSR − MSE) / (MSR + MSE + 2(MSC − MSE)/n)    two-way random, absolute agreement
 * ICC(3,1) = (MSR − MSE) / (MSR + MSE)                      two-way, consistency
 * </pre>
 *
 * NaN where all values are equal or there are fewer than two subjects.
 */
public record Icc(double icc11, double icc21, double icc31) {
  /** Above this ICC(2,1) no interval is given: its formula divides by 1 − ICC. */
  private static final double NO_INTERVAL = 1 - 1e-9;

  /** Limits of ICC(2,1). */
  public record Interval(double lo, double hi) {}

  /** Mean squares; k = 2 readings make each of them one sum over sums or differences. */
  record MeanSquares(int n, double rows, double columns, double error, double within) {
    static MeanSquares of(double[] first, double[] second) {
      int n = first.length;
      double[] sums = new double[n];
      double[] differences = new double[n];
      double squares = 0;
      for (int i = 0; i < n; i++) {
        // The shift keeps the digits of features with a large offset.
        sums[i] = (first[i] - first[0]) + (second[i] - first[0]);
        differences[i] = first[i] - second[i];
        squares += differences[i] * differences[i];
      }
      Moments difference = Moments.of(differences);
      return new MeanSquares(
          n,
          Moments.of(sums).sumOfSquares() / 2 / (n - 1),
          n * difference.mean() * difference.mean() / 2,
          difference.sumOfSquares() / 2 / (n - 1),
          squares / 2 / n);
    }

    Icc icc() {
      if (n < 2 || (rows == 0 && within == 0)) {
        return new Icc(Double.NaN, Double.NaN, Double.NaN);
      }
      return new Icc(
          (rows - within) / (rows + within),
          (rows - error) / (rows + error + 2 * (columns - error) / n),
          (rows - error) / (rows + error));
    }

    /**
     * McGraw, Wong 1996, table 7, case 2A: F quantiles with Satterthwaite's degrees of freedom v.
     */
    Interval interval(double icc21, double confidence) {
      double k = 2;
      double a = k * icc21 / (n * (1 - icc21));
      double b = 1 + k * icc21 * (n - 1) / (n * (1 - icc21));
      double ac = a * columns;
      double be = b * error;
      double v = (ac + be) * (ac + be) / (ac * ac / (k - 1) + be * be / ((n - 1) * (k - 1)));
      double tail = (1 - confidence) / 2;
      double lower = FDistribution.upperQuantile(tail, n - 1, v);
      double upper = FDistribution.upperQuantile(tail, v, n - 1);
      double residual = k * columns + (k * n - k - n) * error;
      return new Interval(
          n * (rows - lower * error) / (lower * residual + n * rows),
          n * (upper * rows - error) / (residual + n * upper * rows));
    }
  }

  static boolean hasInterval(double icc21) {
    return icc21 < NO_INTERVAL;
  }
}
