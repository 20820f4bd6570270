// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.descriptive.Quantiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Between which probabilities the models of resamples put a patient: percentiles (type 7) of what
 * the sets of a model file say. A set that has no coefficient for one of the patient's levels, or
 * uses a feature without a value, says nothing.
 *
 * @param low probability of axillary pCR
 * @param high probability of axillary pCR
 * @param level share of the sets between them, such as 0.95
 * @param used sets that said something
 * @param resamples drawn when the model was made
 */
public record PredictionInterval(double low, double high, double level, int used, int resamples) {
  /**
   * The interval; empty when the file has no sets, a value is missing, or fewer than half of the
   * resamples say something.
   *
   * @param features values by name
   */
  public static Optional<PredictionInterval> of(
      ModelFile model, Map<String, Double> features, ClinicalValues clinical, double level) {
    Resampling resampling = model.resampling();
    if (resampling == null) {
      return Optional.empty();
    }
    double[] z = new double[resampling.features().size()];
    for (int i = 0; i < z.length; i++) {
      ScaledFeature feature = resampling.features().get(i);
      z[i] = feature.standardisation().z(features.getOrDefault(feature.name(), Double.NaN));
    }
    Map<Term, String> values = new HashMap<>();
    for (Term term : model.terms()) {
      clinicalValue(model, clinical, term).ifPresent(value -> values.put(term, value));
    }
    double[] logits =
        resampling.sets().stream()
            .mapToDouble(set -> logit(set, z, model.terms(), values))
            .filter(Double::isFinite)
            .toArray();
    if (logits.length == 0 || 2 * logits.length < resampling.resamples()) {
      return Optional.empty();
    }
    Quantiles quantiles = Quantiles.of(logits);
    double tail = (1 - level) / 2;
    return Optional.of(
        new PredictionInterval(
            Scoring.probability(quantiles.at(tail)),
            Scoring.probability(quantiles.at(1 - tail)),
            level,
            logits.length,
            resampling.resamples()));
  }

  private static Optional<String> clinicalValue(
      ModelFile model, ClinicalValues clinical, Term term) {
    if (term instanceof NumberTerm number) {
      return Scoring.value(model, clinical, number.variable());
    }
    return term instanceof FactorTerm factor
        ? Scoring.value(model, clinical, factor.variable())
        : Optional.empty();
  }

  /** NaN when the set says nothing of the patient. */
  private static double logit(
      CoefficientSet set, double[] z, List<Term> terms, Map<Term, String> values) {
    double logit = set.intercept();
    for (int k = 0; k < set.features().size(); k++) {
      logit += set.weights().get(k) * z[set.features().get(k)];
    }
    int next = 0;
    for (Term term : terms) {
      String value = values.get(term);
      if (term instanceof NumberTerm number) {
        double coefficient = set.clinical().get(next++);
        logit +=
            value == null
                ? Double.NaN
                : coefficient * number.standardisation().z(Double.parseDouble(value));
      } else if (term instanceof FactorTerm factor) {
        double own = Double.NaN;
        for (FactorTerm.Level level : factor.levels()) {
          double coefficient = set.clinical().get(next++);
          own = level.level().equals(value) ? coefficient : own;
        }
        logit += own;
      }
    }
    return logit;
  }
}
