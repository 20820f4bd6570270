// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import io.axilla.model.distribution.Normal;

/**
 * A coefficient with its Wald statistics.
 *
 * @param coefficient on the logit scale
 * @param standardError root of the diagonal of the inverse of the information matrix
 */
public record Estimate(double coefficient, double standardError) {
  /** coefficient / standard error. */
  public double z() {
    return coefficient / standardError;
  }

  /** Two-sided, normal. */
  public double p() {
    return Normal.twoSided(z());
  }

  public double oddsRatio() {
    return StrictMath.exp(coefficient);
  }

  /**
   * Lower end of the Wald interval of the odds ratio.
   *
   * @param confidence 0.95 for instance
   */
  public double oddsRatioLow(double confidence) {
    return StrictMath.exp(coefficient - Normal.twoSidedQuantile(confidence) * standardError);
  }

  /** Upper end, as {@link #oddsRatioLow}. */
  public double oddsRatioHigh(double confidence) {
    return StrictMath.exp(coefficient + Normal.twoSidedQuantile(confidence) * standardError);
  }
}
