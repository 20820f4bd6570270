// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.discrimination.Roc;
import io.axilla.model.discrimination.RocCurve;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.signature.Radscore;
import io.axilla.model.table.Columns;
import io.axilla.model.validation.PermutationImportance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The curves of a subtype's models, for pictures; not in the JSON. A separated model has none: its
 * curve is empty and its net benefit NaN.
 *
 * @param dca of the test rows
 * @param importance in the train rows
 */
public record SubtypeCurves(
    Evaluation.ByFit<ByModel<Roc>> roc,
    Columns<DecisionCurve> dca,
    PermutationImportance importance) {

  static SubtypeCurves of(
      Cohort cohort, ByModel<FittedModel> models, Radscore radscore, int[] train, int[] scored) {
    return new SubtypeCurves(
        new Evaluation.ByFit<>(
            models.map(model -> roc(cohort, model, train)),
            models.map(model -> roc(cohort, model, scored))),
        decision(cohort, models, scored),
        PermutationImportance.of(
            radscore, train, cohort.outcome(train), permutations(cohort, train)));
  }

  private static Roc roc(Cohort cohort, FittedModel model, int[] rows) {
    int[] outcome = cohort.outcome(rows);
    if (model.fit().separated()) {
      RocCurve.Youden none =
          new RocCurve.Youden(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN);
      return new Roc(Auc.absent(outcome), none, null);
    }
    return Roc.of(SubtypeAnalysis.rounded(model, rows), outcome, cohort.settings().confidence());
  }

  private static Columns<DecisionCurve> decision(
      Cohort cohort, ByModel<FittedModel> models, int[] rows) {
    Columns<DecisionCurve> curve =
        DecisionCurve.of(
            models.map(model -> model.probabilities(rows)),
            cohort.outcome(rows),
            cohort.settings());
    ByModel<Boolean> separated = models.map(model -> model.fit().separated());
    return new Columns<>(
        DecisionCurve.class,
        curve.rows().stream()
            .map(
                point ->
                    new DecisionCurve(
                        point.threshold(),
                        point.treatNone(),
                        point.treatAll(),
                        separated.clinical() ? Double.NaN : point.clinical(),
                        separated.radiomics() ? Double.NaN : point.radiomics(),
                        separated.combined() ? Double.NaN : point.combined()))
            .toList());
  }

  /** The cohort's permutations, of all train rows, each left to the rows of the subtype. */
  private static List<int[]> permutations(Cohort cohort, int[] rows) {
    int[] all = cohort.rows(Scope.TRAIN);
    Map<Integer, Integer> position = new HashMap<>();
    for (int row : rows) {
      position.put(row, position.size());
    }
    List<int[]> permutations = new ArrayList<>();
    for (int[] permutation : cohort.permutations()) {
      permutations.add(
          IntStream.of(permutation)
              .map(i -> all[i])
              .filter(position::containsKey)
              .map(position::get)
              .toArray());
    }
    return permutations;
  }
}
