// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

/**
 * erf by the incomplete gamma function, as the series or the continued fraction with the relative
 * precision 3e-7 that VXL, ITK's numerics, stops at: its errors are in the interpolated values.
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29 and 6.5.31.
 */
final class ErrorFunction {
  private static final double PRECISION = 3e-7;
  private static final int TERMS = 100;

  /** log gamma(1/2) as VXL approximates it. */
  private static final double LOG_GAMMA = 0.572364942924847;

  private ErrorFunction() {}

  static double of(double t) {
    double x = t * t;
    double magnitude = x == 0 ? 0 : x < 1.5 ? series(x) : 1 - fraction(x);
    return t < 0 ? -magnitude : magnitude;
  }

  private static double series(double x) {
    double term = 2;
    double sum = term;
    for (int n = 1; n <= TERMS; n++) {
      term *= x / (0.5 + n);
      sum += term;
      if (Math.abs(term) < Math.abs(sum) * PRECISION) {
        break;
      }
    }
    return sum * front(x);
  }

  /** By Lentz' method. */
  private static double fraction(double x) {
    double b = x + 0.5;
    double c = 1e30;
    double d = 1 / b;
    double h = d;
    for (int n = 1; n <= TERMS; n++) {
      double a = -n * (n - 0.5);
      b += 2;
      d = 1 / (a * d + b);
      c = b + a / c;
      double change = d * c;
      h *= change;
      if (Math.abs(change - 1) < PRECISION) {
        break;
      }
    }
    return h * front(x);
  }

  private static double front(double x) {
    return Math.exp(-x + 0.5 * Math.log(x) - LOG_GAMMA);
  }
}
