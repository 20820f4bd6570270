// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.regression.BackwardElimination;
import io.axilla.model.regression.Predictor;
import java.util.List;

/** Backward elimination by AIC from the clinical model. */
public record Stepwise(
    String start,
    List<String> removed,
    List<Double> aic,
    List<String> finalTerms,
    double finalAic) {
  static Stepwise of(int[] outcome, List<Predictor> clinical, int... rows) {
    BackwardElimination elimination =
        BackwardElimination.of(
            outcome, clinical.stream().map(variable -> variable.rows(rows)).toList());
    return new Stepwise(
        "clinical",
        elimination.removed(),
        elimination.aic(),
        elimination.remaining(),
        elimination.aic().get(elimination.aic().size() - 1));
  }
}
