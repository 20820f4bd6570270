// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.discrimination.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What the model is good for where a site accepts so much missed residual disease and no more:
 * patients at or above the threshold are called free of tumour.
 *
 * @param maximum largest share of residual disease among them that the site accepts
 * @param patients that were looked at: the test patients, or all train patients without any
 * @param onTrain whether those are the patients that the model was fitted on, so that all of it is
 *     too good
 * @param threshold the lowest that keeps to the maximum; absent when none does
 * @param missed residual disease among those called free of tumour
 * @param spared of all patients with axillary pCR, those called free of tumour
 */
public record AtMissedRate(
    double maximum,
    int patients,
    boolean onTrain,
    @Nullable Double threshold,
    @Nullable Proportion missed,
    @Nullable Proportion spared) {

  static AtMissedRate of(
      double maximum, double[] probability, int[] outcome, boolean onTrain, double confidence) {
    Double threshold = null;
    int missed = 0;
    int called = 0;
    for (double candidate : probability) {
      int free = 0;
      int residual = 0;
      for (int i = 0; i < outcome.length; i++) {
        if (probability[i] >= candidate) {
          free++;
          residual += 1 - outcome[i];
        }
      }
      if (residual <= maximum * free && (threshold == null || candidate < threshold)) {
        threshold = candidate;
        missed = residual;
        called = free;
      }
    }
    if (threshold == null) {
      return new AtMissedRate(maximum, outcome.length, onTrain, null, null, null);
    }
    int responders = 0;
    for (int y : outcome) {
      responders += y;
    }
    return new AtMissedRate(
        maximum,
        outcome.length,
        onTrain,
        threshold,
        Proportion.of(missed, called, confidence),
        Proportion.of(called - missed, responders, confidence));
  }
}
