// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The radiomics score as one term: score = intercept + Σ coefficient · (x − mean)/sd over its
 * features, added in their order; the logit gets coefficient · score.
 *
 * @param coefficient of the score, on the logit scale
 * @param intercept of the score
 * @param features of the score; may be empty when no feature was selected
 * @param training distribution of the score in the training cohort
 */
public record ScoreTerm(
    double coefficient, double intercept, List<ScoreFeature> features, Spread training)
    implements Term {
  /** The name of the term in files and results. */
  public static final String RADSCORE = "radscore";

  public ScoreTerm {
    features = List.copyOf(features);
    Coefficients.requireFinite(coefficient);
    if (!Double.isFinite(intercept)) {
      throw new IllegalArgumentException("intercept must be finite");
    }
    Set<String> names = new HashSet<>();
    for (ScoreFeature feature : features) {
      if (!names.add(feature.name())) {
        throw new IllegalArgumentException("features must not hold " + feature.name() + " twice");
      }
    }
  }

  @Override
  public ScoreTerm times(double factor) {
    return new ScoreTerm(factor * coefficient, intercept, features, training);
  }

  @Override
  public String name() {
    return RADSCORE;
  }

  /** The score of a patient. */
  public double score(Map<String, Double> values) {
    double score = intercept;
    for (ScoreFeature feature : features) {
      score += feature.contribution(values.get(feature.name()));
    }
    return score;
  }
}
