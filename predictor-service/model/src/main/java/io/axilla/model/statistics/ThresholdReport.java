// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.discrimination.Classification;

/** What a model classifies at the train rows' best threshold, and at one half. */
public record ThresholdReport(Classification trainYouden, Classification half) {
  private static final double HALF = 0.5;

  static ThresholdReport of(double trainYouden, double[] score, int[] outcome, double confidence) {
    return new ThresholdReport(
        Classification.at(trainYouden, score, outcome, confidence),
        Classification.at(HALF, score, outcome, confidence));
  }
}
