// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import java.util.HashSet;
import java.util.List;

/**
 * Models of bootstrap resamples, each made by the whole pipeline again: screening, penalty, lasso,
 * score and regression. The spread of what they say of a patient is the prediction's interval.
 *
 * @param resamples drawn; those whose regression was separated have no set
 * @param features that any set uses, with the training cohort's mean and deviation
 */
public record Resampling(int resamples, List<ScaledFeature> features, List<CoefficientSet> sets) {
  public Resampling {
    features = List.copyOf(features);
    sets = List.copyOf(sets);
    if (sets.size() > resamples) {
      throw new IllegalArgumentException("resamples must not be fewer than sets");
    }
    if (new HashSet<>(features.stream().map(ScaledFeature::name).toList()).size()
        < features.size()) {
      throw new IllegalArgumentException("features must not hold a name twice");
    }
    for (CoefficientSet set : sets) {
      for (int position : set.features()) {
        if (position < 0 || position >= features.size()) {
          throw new IllegalArgumentException(
              "sets must name positions from 0 to " + (features.size() - 1));
        }
      }
    }
  }
}
