// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

/**
 * Moments of the values of a region.
 *
 * @param mean of X
 * @param m2 mean of (X - mean)^2
 * @param m3 mean of (X - mean)^3
 * @param m4 mean of (X - mean)^4
 * @param meanAbsoluteDeviation mean of |X - mean|
 */
record Moments(double mean, double m2, double m3, double m4, double meanAbsoluteDeviation) {

  static Moments of(double[] x) {
    int n = x.length;
    double mean = PairwiseSum.of(x, n) / n;
    double[] magnitude = new double[n];
    double[] square = new double[n];
    double[] cube = new double[n];
    double[] fourth = new double[n];
    for (int v = 0; v < n; v++) {
      double d = x[v] - mean;
      magnitude[v] = Math.abs(d);
      square[v] = d * d;
      cube[v] = square[v] * d;
      fourth[v] = square[v] * square[v];
    }
    return new Moments(
        mean,
        PairwiseSum.of(square, n) / n,
        PairwiseSum.of(cube, n) / n,
        PairwiseSum.of(fourth, n) / n,
        PairwiseSum.of(magnitude, n) / n);
  }

  /** sum (X + c)^2. */
  static double energy(double[] x, double shift) {
    double[] squares = new double[x.length];
    for (int n = 0; n < x.length; n++) {
      double shifted = x[n] + shift;
      squares[n] = shifted * shifted;
    }
    return PairwiseSum.of(squares, x.length);
  }
}
