// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import java.util.List;

/**
 * The model that one resample gave: logit = intercept + Σ weight · z of its features + the clinical
 * terms. The score's own coefficient is multiplied into the weights.
 *
 * @param intercept of the logit
 * @param clinical of the model's clinical terms in their order: of a number its coefficient per
 *     standard deviation, of a factor that of every level; NaN: the resample had no such level, so
 *     it says nothing of a patient with it
 * @param features positions in {@link Resampling#features()}, ascending
 * @param weights of these features per standard deviation
 */
public record CoefficientSet(
    double intercept, List<Double> clinical, List<Integer> features, List<Double> weights) {
  public CoefficientSet {
    clinical = List.copyOf(clinical);
    features = List.copyOf(features);
    weights = List.copyOf(weights);
    if (!Double.isFinite(intercept) || clinical.stream().anyMatch(c -> Double.isInfinite(c))) {
      throw new IllegalArgumentException("intercept and clinical must be finite");
    }
    if (features.size() != weights.size()) {
      throw new IllegalArgumentException("features and weights must be equally many");
    }
    if (!weights.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("weights must be finite");
    }
    for (int k = 1; k < features.size(); k++) {
      if (features.get(k) <= features.get(k - 1)) {
        throw new IllegalArgumentException("features must ascend");
      }
    }
  }
}
