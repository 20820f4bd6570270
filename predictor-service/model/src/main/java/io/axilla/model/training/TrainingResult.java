// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.ModelFile;
import io.axilla.model.statistics.Statistics;
import java.util.List;

/**
 * What a training gives.
 *
 * @param settings the choices
 * @param warnings what a reader must know first
 * @param sampleSize whether there were patients enough
 * @param atMissedRate what it is good for at the rate that the site accepts
 * @param wholePipeline optimism of everything, and how often each feature is selected
 * @param statistics the study's analysis of the same division
 * @param model the file
 */
public record TrainingResult(
    TrainingSettings settings,
    List<String> warnings,
    SampleSize sampleSize,
    AtMissedRate atMissedRate,
    WholePipeline wholePipeline,
    Statistics statistics,
    ModelFile model) {
  public TrainingResult {
    warnings = List.copyOf(warnings);
  }

  /** What stands beside the model file and the statistics. */
  public record Summary(
      TrainingSettings settings,
      List<String> warnings,
      SampleSize sampleSize,
      int needed,
      AtMissedRate atMissedRate,
      WholePipeline wholePipeline) {}

  public Summary summary() {
    return new Summary(
        settings, warnings, sampleSize, sampleSize.needed(), atMissedRate, wholePipeline);
  }
}
