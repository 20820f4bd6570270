// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Value representation DS (PS3.5 section 6.2): a decimal number in at most 16 characters. What does
 * not fit is rounded; the exact value stands beside it as FloatingPointValue.
 */
final class DecimalString {
  private static final int LONGEST = 16;

  private DecimalString() {}

  static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a decimal string holds a finite number");
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    for (int digits = 17; digits > 0; digits--) {
      BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
      String shorter = shorter(rounded.toPlainString(), rounded.toString());
      if (shorter.length() <= LONGEST) {
        return shorter;
      }
    }
    throw new IllegalStateException("one digit with an exponent always fits");
  }

  private static String shorter(String plain, String scientific) {
    return plain.length() <= LONGEST || plain.length() <= scientific.length() ? plain : scientific;
  }
}
