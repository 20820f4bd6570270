// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.calibration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.axilla.model.cohort.Settings;

/**
 * Calibration of a model in some patients.
 *
 * @param brier mean of (probability − outcome)²
 * @param brierScaled 1 − brier/(m(1 − m)) with m the mean outcome
 */
public record Calibration(
    @JsonUnwrapped Recalibration recalibration,
    double brier,
    double brierScaled,
    double meanPredicted,
    double meanObserved,
    Bins.HosmerLemeshow hosmerLemeshow,
    Bins bins,
    Lowess lowess) {

  public static Calibration of(
      double[] linearPredictor, double[] probability, int[] outcome, Settings settings) {
    double brier = brier(probability, outcome);
    double predicted = 0;
    double observed = 0;
    for (int i = 0; i < outcome.length; i++) {
      predicted += probability[i] / outcome.length;
      observed += (double) outcome[i] / outcome.length;
    }
    Bins bins = Bins.of(probability, outcome, settings.hlGroups());
    return new Calibration(
        Recalibration.of(linearPredictor, outcome),
        brier,
        1 - brier / (observed * (1 - observed)),
        outcome.length == 0 ? Double.NaN : predicted,
        outcome.length == 0 ? Double.NaN : observed,
        bins.hosmerLemeshow(),
        bins,
        Lowess.of(probability, outcome, settings.lowessF()));
  }

  /** Brier 1950; NaN of nobody. */
  public static double brier(double[] probability, int[] outcome) {
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      double miss = probability[i] - outcome[i];
      sum += miss * miss;
    }
    return sum / outcome.length;
  }
}
