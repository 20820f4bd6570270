// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.distribution;

import org.hipparchus.special.Beta;

/** The beta distribution. */
public final class BetaDistribution {
  private BetaDistribution() {}

  /** The x with P(X ≤ x) = probability. */
  public static double quantile(double probability, double a, double b) {
    return Roots.between(x -> Beta.regularizedBeta(x, a, b) - probability, 0, 1);
  }
}
