// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers out of bytes, correctly rounded. Up to fifteen digits with a small exponent are
 * one exact product or quotient (Clinger 1990); all others go to {@link Double#parseDouble}.
 */
final class Decimal {
  private static final double[] POWERS = new double[23];
  private static final long EXACT = 1L << 53;
  private static final int LONGEST_EXPONENT = 4;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private Decimal() {}

  static double parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parse(bytes, bytes.length);
  }

  /** NaN when these bytes are no finite number: digits, a point, an exponent, and nothing else. */
  static double parse(byte[] text, int length) {
    int at = 0;
    boolean negative = length > 0 && text[0] == '-';
    if (length > 0 && (text[0] == '-' || text[0] == '+')) {
      at++;
    }
    long digits = 0;
    int scale = 0;
    int count = 0;
    boolean exact = true;
    boolean point = false;
    for (; at < length; at++) {
      byte c = text[at];
      if (c == '.' && !point) {
        point = true;
      } else if (c >= '0' && c <= '9') {
        exact &= digits < EXACT / 10 - 1;
        digits = exact ? 10 * digits + (c - '0') : digits;
        scale += point ? 1 : 0;
        count++;
      } else {
        break;
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    int exponent = 0;
    if (at < length) {
      if (text[at] != 'e' && text[at] != 'E') {
        return Double.NaN;
      }
      at++;
      boolean down = at < length && text[at] == '-';
      if (at < length && (text[at] == '-' || text[at] == '+')) {
        at++;
      }
      if (at == length || length - at > LONGEST_EXPONENT) {
        return Double.NaN;
      }
      for (; at < length; at++) {
        if (text[at] < '0' || text[at] > '9') {
          return Double.NaN;
        }
        exponent = 10 * exponent + (text[at] - '0');
      }
      exponent = down ? -exponent : exponent;
    }
    int power = exponent - scale;
    if (!exact || Math.abs(power) >= POWERS.length) {
      double parsed = Double.parseDouble(new String(text, 0, length, StandardCharsets.US_ASCII));
      return Double.isInfinite(parsed) ? Double.NaN : parsed;
    }
    double value = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
    return negative ? -value : value;
  }
}
