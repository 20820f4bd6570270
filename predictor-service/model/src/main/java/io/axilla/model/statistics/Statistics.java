// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.axilla.model.agreement.Agreement;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.comparison.Baseline;
import io.axilla.model.correlation.Correlations;
import io.axilla.model.formula.ModelReport;
import io.axilla.model.imputation.Imputation;
import io.axilla.model.nomogram.Nomogram;
import io.axilla.model.selection.FeatureTTest;
import io.axilla.model.selection.Scaling;
import io.axilla.model.selection.Selection;
import io.axilla.model.signature.LassoReport;
import io.axilla.model.table.Keyed;
import io.axilla.model.validation.Optimism;
import io.axilla.model.validation.PermutationImportance;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Every number of an analysis, version 1 of the schema; {@link StatisticsJson} writes it.
 *
 * @param lasso the signature on the candidates; null without one
 * @param lassoAllFeatures the same on all features that are not constant
 * @param radscore by patient
 * @param completeCaseCombined the combined model without imputation; null without a complete case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statistics(
    Meta meta,
    CohortCounts cohort,
    Imputation imputation,
    ByScope<Baseline> baseline,
    Agreement icc,
    Scaling standardise,
    Keyed<FeatureTTest> ttest,
    Selection selection,
    @Nullable LassoReport lasso,
    @Nullable LassoReport lassoAllFeatures,
    Keyed<Score> radscore,
    Models models,
    Map<String, ModelReport> univariable,
    @JsonProperty("stepwise_backward_aic") Stepwise stepwise,
    @Nullable ModelReport completeCaseCombined,
    Keyed<Prediction> predictions,
    @JsonUnwrapped Evaluation evaluation,
    Nomograms nomogram,
    Correlations correlation,
    PermutationImportance permutationImportance,
    Optimism bootstrap,
    Map<Subgroup, SubtypeModel> subtypeModels) {

  /** What this file is. */
  public record Meta(String kind, int schema, String dataset) {
    static Meta of(String dataset) {
      return new Meta("candidate", 1, dataset);
    }
  }

  /** A patient's radiomics score. */
  public record Score(double score) {}

  /** The combined model's nomogram for pCR, and for its absence as the study shows it. */
  public record Nomograms(Nomogram pcr, Nomogram nonPcr) {}

  /**
   * @param executor runs folds; no number depends on it or on how many threads it has
   */
  public static Statistics of(Cohort cohort, Executor executor) {
    return of(cohort, Choices.STUDY, executor);
  }

  /** The same with other choices than the study's. */
  public static Statistics of(Cohort cohort, Choices choices, Executor executor) {
    return new Analysis(cohort, choices, executor).statistics();
  }
}
