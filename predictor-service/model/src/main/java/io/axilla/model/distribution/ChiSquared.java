// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.distribution;

import org.hipparchus.special.Gamma;

/** The χ² distribution. */
public final class ChiSquared {
  private static final double EPSILON = 1e-15;
  private static final int ITERATIONS = 100_000;

  private ChiSquared() {}

  /** P(X ≥ x) = Q(ν/2, x/2); NaN where x is NaN or there are no degrees of freedom. */
  public static double upper(double x, double degrees) {
    if (Double.isNaN(x) || !(degrees > 0)) {
      return Double.NaN;
    }
    if (x <= 0) {
      return 1;
    }
    if (Double.isInfinite(x)) {
      return 0;
    }
    return Gamma.regularizedGammaQ(degrees / 2, x / 2, EPSILON, ITERATIONS);
  }
}
