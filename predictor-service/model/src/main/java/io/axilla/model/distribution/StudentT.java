// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.distribution;

import org.hipparchus.special.Beta;

/** Student's t distribution; degrees of freedom need not be whole. */
public final class StudentT {
  private StudentT() {}

  /**
   * P(|T| ≥ |t|) = I<sub>ν/(ν+t²)</sub>(ν/2, 1/2). Of the two arguments of the incomplete beta
   * function that are 1 − each other the small one is formed, so that nothing cancels.
   *
   * @return 0 for infinite t, NaN where t or ν is NaN or ν is not positive
   */
  public static double twoSided(double t, double degrees) {
    if (Double.isNaN(t) || !(degrees > 0)) {
      return Double.NaN;
    }
    if (Double.isInfinite(t)) {
      return 0;
    }
    double ratio = t / Math.sqrt(degrees);
    double square = ratio * ratio;
    if (square < 1) {
      return 1 - Beta.regularizedBeta(square / (1 + square), 0.5, degrees / 2);
    }
    double inverse = 1 / ratio;
    return Beta.regularizedBeta(inverse * inverse / (1 + inverse * inverse), degrees / 2, 0.5);
  }

  /** The t with P(|T| ≤ t) = confidence. */
  public static double twoSidedQuantile(double confidence, double degrees) {
    if (!(degrees > 0)) {
      return Double.NaN;
    }
    return Roots.ofFalling(t -> twoSided(t, degrees) - (1 - confidence));
  }
}
