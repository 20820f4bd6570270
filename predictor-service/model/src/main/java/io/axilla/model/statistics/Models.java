// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.formula.FittedModel;
import io.axilla.model.formula.Formulas;
import io.axilla.model.formula.ModelReport;
import io.axilla.model.regression.Predictor;
import java.util.List;
import java.util.function.Function;

/** The regressions of an analysis, on the train rows with imputed findings. */
public record Models(
    ModelReport clinical,
    ModelReport radiomics,
    ModelReport combined,
    ModelReport combinedAll,
    ModelReport clinicalFull) {
  static Models of(
      ByModel<FittedModel> fitted,
      Formulas formulas,
      Function<List<Predictor>, FittedModel> fit,
      double confidence) {
    return new Models(
        ModelReport.of(fitted.clinical().fit(), confidence),
        ModelReport.of(fitted.radiomics().fit(), confidence),
        ModelReport.of(fitted.combined().fit(), confidence),
        ModelReport.of(fit.apply(formulas.combinedAll()).fit(), confidence),
        ModelReport.of(fit.apply(formulas.clinicalFull()).fit(), confidence));
  }
}
