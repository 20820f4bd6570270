// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.html;

import io.axilla.model.discrimination.Proportion;
import java.util.Locale;

/**
 * Numbers as the report writes them: a decimal point, a true minus, a dash for what is not there.
 */
public final class Numbers {
  /** What stands where a number does not exist. */
  public static final String ABSENT = "–";

  private static final double SMALLEST_P = 0.001;
  private static final double LARGEST = 1e5;
  private static final double SMALLEST = 1e-3;

  private Numbers() {}

  /** With this many digits behind the point. */
  public static String fixed(double value, int digits) {
    if (!Double.isFinite(value)) {
      return ABSENT;
    }
    String text = String.format(Locale.ROOT, "%." + digits + "f", value);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero && text.startsWith("-") ? text.substring(1) : text.replace('-', '−');
  }

  /** With four significant digits, by powers of ten where it is very large or small. */
  public static String general(double value) {
    if (!Double.isFinite(value)) {
      return ABSENT;
    }
    double size = Math.abs(value);
    if (size != 0 && (size >= LARGEST || size < SMALLEST)) {
      return String.format(Locale.ROOT, "%.3e", value).replace('-', '−');
    }
    int digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
    return fixed(value, digits);
  }

  /** A probability of error. */
  public static String p(double p) {
    return p < SMALLEST_P ? "<0.001" : fixed(p, 3);
  }

  /** A value with its interval. */
  public static String interval(double value, double low, double high, int digits) {
    return Double.isFinite(low) && Double.isFinite(high)
        ? fixed(value, digits) + " (" + fixed(low, digits) + " to " + fixed(high, digits) + ")"
        : fixed(value, digits);
  }

  /** Per cent with Wilson's interval. */
  public static String proportion(Proportion proportion) {
    return proportion.n() == 0
        ? ABSENT
        : interval(
            100 * proportion.value(), 100 * proportion.wilsonLo(), 100 * proportion.wilsonHi(), 1);
  }

  /** A share of a whole, in per cent. */
  public static String percent(double share) {
    return Double.isFinite(share) ? fixed(100 * share, 1) + " %" : ABSENT;
  }
}
