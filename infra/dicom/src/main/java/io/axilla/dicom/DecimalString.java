// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * The value representation DS: a decimal number in at most 16 characters (DICOM PS3.5 Table 6.2-1).
 */
final class DecimalString {
  private static final int LONGEST = 16;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private DecimalString() {}

  /** The nearest number that fits; exact when its shortest form does. */
  static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a decimal string holds finite numbers only");
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    for (int digits = Math.min(17, exact.precision()); digits > 0; digits--) {
      BigDecimal rounded =
          exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
      String plain =
          rounded.scale() < -LONGEST || rounded.scale() > LONGEST ? null : rounded.toPlainString();
      String text = plain != null && plain.length() <= LONGEST ? plain : scientific(rounded);
      if (text.length() <= LONGEST) {
        return text;
      }
    }
    throw new AssertionError("one digit and an exponent always fit");
  }

  /**
   * Accepts what the standard does, and decimal commas and over-long values, which occur in
   * practice.
   */
  static double parse(String text) {
    String number = text.strip().replace(',', '.');
    if (!NUMBER.matcher(number).matches()) {
      throw new NumberFormatException("not a decimal number");
    }
    return Double.parseDouble(number);
  }

  private static String scientific(BigDecimal value) {
    String digits = value.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - value.scale();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "E" + exponent;
  }
}
