// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.descriptive;

/**
 * Count, mean and spread of a sample, in two passes with a correction in the second, so that a
 * large offset costs no digits (Chan, Golub, LeVeque 1983).
 *
 * @param n count
 * @param mean NaN of an empty sample
 * @param sumOfSquares Σ(x − mean)²; exactly 0 when all values are equal
 */
public record Moments(int n, double mean, double sumOfSquares) {
  public static Moments of(double... x) {
    int n = x.length;
    if (n == 0) {
      return new Moments(0, Double.NaN, Double.NaN);
    }
    double shift = x[0];
    double sum = 0;
    for (double value : x) {
      sum += value - shift;
    }
    double centre = sum / n;
    double rest = 0;
    double squares = 0;
    for (double value : x) {
      double deviation = value - shift - centre;
      rest += deviation;
      squares += deviation * deviation;
    }
    return new Moments(n, shift + (centre + rest / n), squares - rest * rest / n);
  }

  /** Sample variance, divided by n − 1; NaN below two values. */
  public double variance() {
    return n < 2 ? Double.NaN : sumOfSquares / (n - 1);
  }

  /** Square root of {@link #variance()}. */
  public double standardDeviation() {
    return Math.sqrt(variance());
  }
}
