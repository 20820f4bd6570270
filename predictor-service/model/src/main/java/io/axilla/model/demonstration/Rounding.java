// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.demonstration;

import java.math.BigDecimal;
import java.math.MathContext;

/** Significant digits. */
final class Rounding {
  private Rounding() {}

  static double to(int digits, double value) {
    return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
  }
}
