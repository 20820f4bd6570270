// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

/**
 * Sums over the values of a region, in blocks, so that rounding errors stay as small as those of
 * NumPy's pairwise sums.
 *
 * @param mean of X
 * @param m2 mean of (X - mean)^2
 * @param m3 mean of (X - mean)^3
 * @param m4 mean of (X - mean)^4
 * @param meanAbsoluteDeviation mean of |X - mean|
 */
record Moments(double mean, double m2, double m3, double m4, double meanAbsoluteDeviation) {
  private static final int BLOCK = 1024;

  static Moments of(double[] x) {
    double mean = mean(x);
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    for (int from = 0; from < x.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, x.length);
      double b1 = 0;
      double b2 = 0;
      double b3 = 0;
      double b4 = 0;
      for (int n = from; n < to; n++) {
        double d = x[n] - mean;
        double square = d * d;
        b1 += Math.abs(d);
        b2 += square;
        b3 += square * d;
        b4 += square * square;
      }
      s1 += b1;
      s2 += b2;
      s3 += b3;
      s4 += b4;
    }
    int n = x.length;
    return new Moments(mean, s2 / n, s3 / n, s4 / n, s1 / n);
  }

  static double mean(double[] x) {
    double sum = 0;
    for (int from = 0; from < x.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, x.length);
      double block = 0;
      for (int n = from; n < to; n++) {
        block += x[n];
      }
      sum += block;
    }
    return sum / x.length;
  }

  /** sum (X + c)^2. */
  static double energy(double[] x, double shift) {
    double sum = 0;
    for (int from = 0; from < x.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, x.length);
      double block = 0;
      for (int n = from; n < to; n++) {
        double shifted = x[n] + shift;
        block += shifted * shifted;
      }
      sum += block;
    }
    return sum;
  }
}
