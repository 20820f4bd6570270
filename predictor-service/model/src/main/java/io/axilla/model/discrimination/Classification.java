// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.discrimination;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What a threshold is worth.
 *
 * @param sensitivity TP/(TP + FN)
 * @param specificity TN/(TN + FP)
 * @param ppv TP/(TP + FP)
 * @param npv TN/(TN + FN)
 * @param accuracy (TP + TN)/n
 * @param f1 2TP/(2TP + FP + FN)
 */
public record Classification(
    double threshold,
    @JsonUnwrapped Counts counts,
    Proportion sensitivity,
    Proportion specificity,
    Proportion ppv,
    Proportion npv,
    Proportion accuracy,
    double f1) {
  public static Classification at(
      double threshold, double[] score, int[] outcome, double confidence) {
    Counts counts = Counts.at(threshold, score, outcome);
    return new Classification(
        threshold,
        counts,
        Proportion.of(counts.tp(), counts.tp() + counts.fn(), confidence),
        Proportion.of(counts.tn(), counts.tn() + counts.fp(), confidence),
        Proportion.of(counts.tp(), counts.tp() + counts.fp(), confidence),
        Proportion.of(counts.tn(), counts.tn() + counts.fn(), confidence),
        Proportion.of(counts.tp() + counts.tn(), score.length, confidence),
        counts.f1());
  }
}
