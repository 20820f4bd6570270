// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.axilla.model.table.Columns;

/**
 * Harrell's optimism of the whole pipeline: screening, penalty, lasso, score and regression are
 * done again on every resample of patients. Apparent is of the model with the score as it will be
 * used, also where the analysis has cross-fitted scores. Beside it stands the study's way ({@code
 * bootstrap} of the statistics), in which the score stays.
 *
 * @param resamples drawn
 * @param used resamples whose regression is not separated; the others are NaN and left out
 * @param auc area under the curve
 * @param slope calibration slope; apparent 1 when the model is not separated
 * @param brier Brier score
 * @param outOfBag of the models on the patients that their resamples did not hold, mean
 */
public record PipelineOptimism(
    int resamples,
    int used,
    Corrected auc,
    Corrected slope,
    Corrected brier,
    OutOfBag outOfBag,
    Columns<Replicate> replicates) {
  /** The share of the resamples below which those that are left say nothing of all. */
  private static final double FEWEST = 0.9;

  /** Whether enough resamples had a regression for a corrected figure to mean something. */
  @JsonIgnore
  public boolean isTold() {
    return resamples > 0 && used >= FEWEST * resamples;
  }

  /**
   * @param optimism mean of the model on its resample minus on the train rows
   * @param corrected apparent − optimism
   * @param low 2.5th percentile of apparent − optimism over the resamples: how the optimism varies,
   *     no interval of confidence, for the train rows vary too
   * @param high 97.5th percentile
   */
  public record Corrected(
      double apparent, double optimism, double corrected, double low, double high) {}

  /** Means over the resamples. */
  public record OutOfBag(double auc, double slope, double brier) {}

  /** One resample: on itself (boot), on the train rows (orig), on those not in it (out). */
  public record Replicate(
      int candidates,
      int selected,
      double lambda,
      double aucBoot,
      double aucOrig,
      double aucOut,
      double slopeBoot,
      double slopeOrig,
      double slopeOut,
      double brierBoot,
      double brierOrig,
      double brierOut) {}
}
