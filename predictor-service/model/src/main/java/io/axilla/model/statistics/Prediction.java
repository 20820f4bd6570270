// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.table.Keyed;
import java.util.ArrayList;
import java.util.List;

/** Linear predictor and probability of one patient by each model. */
public record Prediction(
    double lpClinical,
    double lpRadiomics,
    double lpCombined,
    double pClinical,
    double pRadiomics,
    double pCombined) {

  /** Of all patients. */
  static Keyed<Prediction> all(Cohort cohort, ByModel<FittedModel> models) {
    List<Prediction> rows = new ArrayList<>();
    for (int row : cohort.rows(Scope.ALL)) {
      ByModel<Double> lp = models.map(model -> model.linearPredictor(row));
      ByModel<Double> p = models.map(model -> model.probability(row));
      rows.add(
          new Prediction(
              lp.clinical(),
              lp.radiomics(),
              lp.combined(),
              p.clinical(),
              p.radiomics(),
              p.combined()));
    }
    return new Keyed<>(Prediction.class, cohort.patients(), rows);
  }
}
