// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.distribution;

import org.hipparchus.special.Erf;

/** The standard normal distribution. */
public final class Normal {
  private Normal() {}

  /** P(|Z| ≥ |z|); NaN for NaN. */
  public static double twoSided(double z) {
    return Double.isNaN(z) ? Double.NaN : Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /** The z with P(|Z| ≤ z) = confidence: 1.959964 for 0.95. */
  public static double twoSidedQuantile(double confidence) {
    return Math.sqrt(2) * Erf.erfInv(confidence);
  }
}
