// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/**
 * A feature of the radiomics score.
 *
 * @param coefficient of the standardised feature, on the score's scale
 * @param training raw distribution in the training cohort
 */
public record ScoreFeature(
    String name, double coefficient, Standardisation standardisation, Spread training) {
  public ScoreFeature {
    FeatureTerm.requireName(name);
    Coefficients.requireFinite(coefficient);
  }

  double contribution(double value) {
    return coefficient * standardisation.z(value);
  }
}
