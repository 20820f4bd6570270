// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.calibration.Calibration;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Settings;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.discrimination.Counts;
import io.axilla.model.discrimination.Roc;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.table.Columns;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the three models are worth, by scope. Scores are the probabilities.
 *
 * @param roc area, best threshold, curve; the curve of all patients is left out
 * @param classification at the train rows' best threshold and at one half
 */
public record Evaluation(
    ByScope<ByModel<Roc>> roc,
    ByScope<AreaTests> delong,
    ByScope<ByModel<ThresholdReport>> classification,
    Map<Subgroup, ByScope<ByModel<SubgroupReport>>> subgroups,
    ByFit<ByModel<Calibration>> calibration,
    ByScope<Columns<DecisionCurve>> dca) {

  /** One result for the train rows and the test rows. */
  public record ByFit<T>(T train, T test) {}

  /**
   * @param subtype of every patient, imputed where it is missing
   */
  static Evaluation of(Cohort cohort, List<String> subtype, ByModel<FittedModel> models) {
    Settings settings = cohort.settings();
    double confidence = settings.confidence();
    ByScope<ByModel<Roc>> roc =
        ByScope.of(
            scope -> {
              int[] rows = cohort.rows(scope);
              return models.map(
                  model -> {
                    Roc whole = Roc.of(model.probabilities(rows), cohort.outcome(rows), confidence);
                    return scope == Scope.ALL ? whole.withoutPoints() : whole;
                  });
            });
    ByModel<Double> thresholds = roc.train().map(curve -> curve.youden().threshold());
    return new Evaluation(
        roc,
        ByScope.of(
            scope -> {
              int[] rows = cohort.rows(scope);
              return AreaTests.of(
                  models.map(model -> model.probabilities(rows)), cohort.outcome(rows));
            }),
        ByScope.of(
            scope ->
                pair(
                    models,
                    thresholds,
                    (model, threshold) -> {
                      int[] rows = cohort.rows(scope);
                      return ThresholdReport.of(
                          threshold, model.probabilities(rows), cohort.outcome(rows), confidence);
                    })),
        subgroups(cohort, subtype, models, thresholds),
        new ByFit<>(
            models.map(model -> calibration(cohort, model, Scope.TRAIN)),
            models.map(model -> calibration(cohort, model, Scope.TEST))),
        ByScope.of(
            scope -> {
              int[] rows = cohort.rows(scope);
              return DecisionCurve.of(
                  models.map(model -> model.probabilities(rows)), cohort.outcome(rows), settings);
            }));
  }

  private static Calibration calibration(Cohort cohort, FittedModel model, Scope scope) {
    int[] rows = cohort.rows(scope);
    return Calibration.of(
        model.linearPredictors(rows),
        model.probabilities(rows),
        cohort.outcome(rows),
        cohort.settings());
  }

  private static Map<Subgroup, ByScope<ByModel<SubgroupReport>>> subgroups(
      Cohort cohort,
      List<String> subtype,
      ByModel<FittedModel> models,
      ByModel<Double> thresholds) {
    Map<Subgroup, ByScope<ByModel<SubgroupReport>>> subgroups = new EnumMap<>(Subgroup.class);
    for (Subgroup subgroup : Subgroup.values()) {
      subgroups.put(
          subgroup,
          ByScope.of(
              scope -> {
                int[] rows = subgroup.among(subtype, cohort.rows(scope));
                int[] outcome = cohort.outcome(rows);
                return pair(
                    models,
                    thresholds,
                    (model, threshold) -> {
                      double[] score = model.probabilities(rows);
                      return new SubgroupReport(
                          Auc.of(score, outcome, cohort.settings().confidence()),
                          Counts.at(threshold, score, outcome));
                    });
              }));
    }
    return subgroups;
  }

  private interface Judgement<R> {
    R of(FittedModel model, double threshold);
  }

  private static <R> ByModel<R> pair(
      ByModel<FittedModel> models, ByModel<Double> thresholds, Judgement<R> judgement) {
    return new ByModel<>(
        judgement.of(models.clinical(), thresholds.clinical()),
        judgement.of(models.radiomics(), thresholds.radiomics()),
        judgement.of(models.combined(), thresholds.combined()));
  }
}
