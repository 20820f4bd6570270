// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.discrimination;

import io.axilla.model.distribution.Normal;
import java.util.Arrays;

/**
 * Area under the ROC curve with DeLong's interval.
 *
 * @param auc share of pairs in which the positive has the higher score, ties half
 * @param delongVariance from sample variances (n − 1) of the structural components
 * @param se its root
 * @param ciLo auc − z·se, not below 0
 * @param ciHi auc + z·se, not above 1
 */
public record Auc(
    int n,
    int nPos,
    int nNeg,
    double auc,
    double delongVariance,
    double se,
    double ciLo,
    double ciHi) {

  /**
   * @param outcome 1 or 0 for each score
   * @param confidence of the interval
   */
  public static Auc of(double[] score, int[] outcome, double confidence) {
    Placements placements = Placements.of(score, outcome);
    double se = Math.sqrt(placements.variance());
    double margin = Normal.twoSidedQuantile(confidence) * se;
    return new Auc(
        score.length,
        placements.positives(),
        placements.negatives(),
        placements.area(),
        placements.variance(),
        se,
        Math.max(0, placements.area() - margin),
        Math.min(1, placements.area() + margin));
  }

  /** The area alone. */
  public static double area(double[] score, int[] outcome) {
    return Placements.of(score, outcome).area();
  }

  /** Counts of a score that nobody should judge by: a separated model's. */
  public static Auc absent(int[] outcome) {
    int positives = Arrays.stream(outcome).sum();
    return new Auc(
        outcome.length,
        positives,
        outcome.length - positives,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN);
  }
}
