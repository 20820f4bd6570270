// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.model.Contribution;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Score;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Spread;
import io.axilla.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands beside a prediction.
 *
 * @param code stable, for machines
 */
record PredictionWarning(String code, String text) {
  static List<PredictionWarning> of(
      ModelFile model, Map<String, Double> features, Score.Answer answer, boolean hasInterval) {
    List<PredictionWarning> warnings = new ArrayList<>();
    if (model.demonstration()) {
      warnings.add(
          new PredictionWarning(
              "DEMONSTRATION_MODEL", "the model was fitted to made-up data; this means nothing"));
    }
    warnings.add(
        new PredictionWarning(
            "SETTINGS_NOT_RECORDED",
            "the file of features does not say with which extraction settings they were measured;"
                + " the model wants "
                + model.settingsDigest()));
    for (Term term : model.terms()) {
      Contribution contribution =
          answer.contributions().stream()
              .filter(c -> c.term().equals(term.name()))
              .findFirst()
              .orElseThrow();
      if (contribution.imputed()) {
        warnings.add(
            new PredictionWarning(
                "IMPUTED", term.name() + " is missing; the model's stand-in was used"));
      }
      if (term instanceof ScoreTerm score) {
        outside(term.name(), Double.parseDouble(contribution.value()), score.training(), warnings);
        for (ScoreFeature feature : score.features()) {
          outside(feature.name(), features.get(feature.name()), feature.training(), warnings);
        }
      } else if (term instanceof FeatureTerm feature) {
        outside(term.name(), features.get(term.name()), feature.training(), warnings);
      } else if (term instanceof NumberTerm number) {
        outside(term.name(), Double.parseDouble(contribution.value()), number.training(), warnings);
      }
    }
    if (!hasInterval) {
      warnings.add(
          new PredictionWarning(
              "NO_INTERVAL",
              model.resampling() == null
                  ? "the model file records no resamples"
                  : "too few resamples can speak of this patient"));
    }
    return warnings;
  }

  private static void outside(
      String name, double value, Spread training, List<PredictionWarning> warnings) {
    if (value < training.min() || value > training.max()) {
      warnings.add(
          new PredictionWarning(
              "OUTSIDE_TRAINING_RANGE",
              name
                  + " is "
                  + value
                  + ", the training cohort had "
                  + training.min()
                  + " to "
                  + training.max()));
    }
  }
}
