// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import io.axilla.model.ScoringRefusedException.Code;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Logistic regression's sum for one patient.
 *
 * <pre>
 * logit = intercept + coefficient * radiomics score
 *       + sum over numbers of coefficient * (x - mean) / sd + sum over factors of the level's coefficient
 * p(axillary pCR) = 1 / (1 + exp(-logit))
 * </pre>
 *
 * <p>Terms are added in the file's order, so that the sum is the same double everywhere.
 */
public final class Scoring {
  public static final String INTERCEPT = "(Intercept)";

  private Scoring() {}

  /**
   * Scores a patient.
   *
   * @param features values by name, NaN where a feature has none
   * @param settingsDigest digest of the settings that measured them
   * @throws ScoringRefusedException if the features do not fit the model
   */
  public static Score score(
      ModelFile model,
      Map<String, Double> features,
      String settingsDigest,
      ClinicalValues clinical) {
    requireFit(model, features, settingsDigest);
    List<Contribution> contributions = new ArrayList<>();
    List<ClinicalVariable> missing = new ArrayList<>();
    List<ClinicalVariable> unknownLevels = new ArrayList<>();
    contributions.add(new Contribution(INTERCEPT, "1", model.intercept(), false));
    for (Term term : model.terms()) {
      if (term instanceof ScoreTerm score) {
        contributions.add(score(score, features));
      } else if (term instanceof FeatureTerm feature) {
        double value = features.get(feature.name());
        contributions.add(
            new Contribution(
                feature.name(), Double.toString(value), feature.contribution(value), false));
      } else if (term instanceof NumberTerm number) {
        Optional<String> value = value(model, clinical, number.variable());
        value.ifPresentOrElse(
            text ->
                contributions.add(
                    new Contribution(
                        number.name(),
                        text,
                        number.contribution(Double.parseDouble(text)),
                        clinical.text(number.variable()).isEmpty())),
            () -> missing.add(number.variable()));
      } else if (term instanceof FactorTerm factor) {
        Optional<String> value = value(model, clinical, factor.variable());
        if (value.isEmpty()) {
          missing.add(factor.variable());
          continue;
        }
        factor
            .level(value.get())
            .ifPresentOrElse(
                level ->
                    contributions.add(
                        new Contribution(
                            factor.name(),
                            level.level(),
                            level.coefficient(),
                            clinical.text(factor.variable()).isEmpty())),
                () -> unknownLevels.add(factor.variable()));
      }
    }
    if (!missing.isEmpty()) {
      return new Score.Incomplete(missing);
    }
    if (!unknownLevels.isEmpty()) {
      return new Score.Withheld(unknownLevels);
    }
    double logit = 0;
    for (Contribution contribution : contributions) {
      logit += contribution.logit();
    }
    return new Score.Answer(logit, probability(logit), contributions);
  }

  /** 1 / (1 + exp(-logit)). */
  static double probability(double logit) {
    // Math.exp may differ in the last bit between processors; StrictMath does not.
    return 1 / (1 + StrictMath.exp(-logit));
  }

  private static Contribution score(ScoreTerm term, Map<String, Double> features) {
    List<Contribution.Part> parts = new ArrayList<>();
    parts.add(new Contribution.Part(INTERCEPT, 1, term.coefficient() * term.intercept()));
    for (ScoreFeature feature : term.features()) {
      double value = features.get(feature.name());
      parts.add(
          new Contribution.Part(
              feature.name(), value, term.coefficient() * feature.contribution(value)));
    }
    double score = term.score(features);
    return new Contribution(
        term.name(), Double.toString(score), term.coefficient() * score, false, parts);
  }

  /** Refuses features that the model cannot be used on, whatever the clinical values are. */
  public static void requireFit(
      ModelFile model, Map<String, Double> features, String settingsDigest) {
    if (!model.settingsDigest().equals(settingsDigest)) {
      throw new ScoringRefusedException(
          Code.SETTINGS_MISMATCH,
          "the features were measured with extraction settings "
              + settingsDigest
              + ", the model was trained with "
              + model.settingsDigest()
              + "; activate a model that was trained with the settings in use, or measure with the"
              + " model's");
    }
    for (String name : model.features()) {
      Double value = features.get(name);
      if (value == null) {
        throw new ScoringRefusedException(
            Code.FEATURE_MISSING,
            "the model uses the feature "
                + name
                + ", which was not measured; activate a model that fits this version's features");
      }
      if (!Double.isFinite(value)) {
        throw new ScoringRefusedException(
            Code.FEATURE_NOT_A_NUMBER,
            "the feature "
                + name
                + " has no value for this pair; look at the masks, or use a model without it");
      }
    }
  }

  /** The patient's value, or else the model's stand-in for it. */
  public static Optional<String> value(
      ModelFile model, ClinicalValues clinical, ClinicalVariable variable) {
    return clinical.text(variable).or(() -> Optional.ofNullable(model.imputation().get(variable)));
  }
}
