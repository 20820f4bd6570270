// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.axilla.model.ModelFile;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.table.Keyed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that training found out: what {@code training.json} holds and a report shows.
 *
 * @param schema version of this record in JSON
 * @param modelDigest SHA-256 of the model file
 * @param model the file itself; not in the JSON
 * @param software what trained it
 * @param settings every choice, defaults filled in
 * @param remarks page one: warnings first
 * @param flow of participants
 * @param missingness by clinical variable
 * @param sampleSize against published criteria
 * @param statistics the study's own analysis with these choices: Table 1 ({@code baseline}), reader
 *     agreement, screening, path and cross-validation ({@code lasso}), models, ROC, decision
 *     curves, calibration, nomogram, correlations, importance, subtypes, and optimism the study's
 *     way ({@code bootstrap})
 * @param pipelineOptimism optimism of the whole pipeline
 * @param crossValidated the whole pipeline by cross-validation
 * @param selectionFrequency by feature; those that no resample took and the model has not are left
 *     out
 * @param siteRule predictive values at the site's largest rate of missed residual disease; null
 *     when no threshold keeps to it and finds a responder, or the model is separated
 * @param applicability how many held-out rows are outside of what the model was trained on
 */
public record TrainingResult(
    int schema,
    String modelDigest,
    @JsonIgnore ModelFile model,
    String software,
    TrainingSettings settings,
    List<Remark> remarks,
    ParticipantFlow flow,
    Keyed<Missingness> missingness,
    SampleSize sampleSize,
    Statistics statistics,
    PipelineOptimism pipelineOptimism,
    CrossValidated crossValidated,
    Keyed<SelectionFrequency> selectionFrequency,
    @Nullable SiteRule siteRule,
    HeldOutApplicability applicability) {
  public static final int SCHEMA = 1;

  public TrainingResult {
    remarks = List.copyOf(remarks);
  }

  /** Whether the model has a finite optimum; else its probabilities mean nothing. */
  @JsonIgnore
  public boolean isUsable() {
    return !statistics.models().combined().separated();
  }
}
