// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import io.axilla.model.calibration.Calibration;
import io.axilla.model.calibration.Recalibration;
import io.axilla.model.discrimination.Auc;

/**
 * What a model is worth in some patients.
 *
 * @param observedToExpected responders over the sum of the probabilities
 */
public record Judgement(
    Auc auc, Recalibration calibration, double brier, double observedToExpected) {
  static Judgement of(
      double[] linearPredictor, double[] probability, int[] outcome, double confidence) {
    double expected = 0;
    double observed = 0;
    for (int i = 0; i < outcome.length; i++) {
      expected += probability[i];
      observed += outcome[i];
    }
    boolean both = observed > 0 && observed < outcome.length;
    return new Judgement(
        Auc.of(probability, outcome, confidence),
        both
            ? Recalibration.of(linearPredictor, outcome)
            : Recalibration.of(new double[0], new int[0]),
        Calibration.brier(probability, outcome),
        observed / expected);
  }
}
