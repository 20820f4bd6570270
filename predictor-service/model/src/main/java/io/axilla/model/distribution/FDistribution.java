// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.distribution;

import org.hipparchus.special.Beta;

/** Snedecor's F distribution; degrees of freedom need not be whole. */
public final class FDistribution {
  private FDistribution() {}

  /** P(F ≥ f) = I<sub>d₂/(d₂+d₁f)</sub>(d₂/2, d₁/2). */
  static double upper(double f, double d1, double d2) {
    return Beta.regularizedBeta(d2 / (d2 + d1 * f), d2 / 2, d1 / 2);
  }

  /** The f with P(F ≥ f) = tail; NaN without degrees of freedom. */
  public static double upperQuantile(double tail, double d1, double d2) {
    if (!(d1 > 0) || !(d2 > 0)) {
      return Double.NaN;
    }
    return Roots.ofFalling(f -> upper(f, d1, d2) - tail);
  }
}
