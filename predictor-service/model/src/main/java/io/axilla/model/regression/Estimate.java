// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

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
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }

  /** Upper end, as {@link #oddsRatioLow}. */
  public double oddsRatioHigh(double confidence) {
    throw new UnsupportedOperationException();
  }
}
