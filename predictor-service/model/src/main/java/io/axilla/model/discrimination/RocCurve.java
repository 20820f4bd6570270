// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.discrimination;

import io.axilla.model.descriptive.Midranks;
import java.util.ArrayList;
import java.util.List;

/**
 * The counts at every distinct score, from the highest down: exact integers, from which rates and
 * the best threshold follow.
 */
public final class RocCurve {
  /**
   * A point of the curve; the first one is (0, 0) and has no threshold.
   *
   * @param tpr true positive rate
   * @param fpr false positive rate
   */
  public record Point(double threshold, double tpr, double fpr) {}

  /**
   * The threshold with the largest J = sensitivity + specificity − 1; of several the highest.
   *
   * @param nTies thresholds with this J
   * @param midpointThreshold half-way to the next lower score; absent at the lowest
   */
  public record Youden(
      double threshold,
      double j,
      double sensitivity,
      double specificity,
      int nTies,
      double midpointThreshold) {}

  private record Step(double threshold, int truePositives, int falsePositives) {}

  private final List<Step> steps = new ArrayList<>();
  private int positives;
  private int negatives;

  private RocCurve() {}

  public static RocCurve of(double[] score, int[] outcome) {
    RocCurve curve = new RocCurve();
    int[] order = Midranks.order(score);
    for (int i = order.length - 1; i >= 0; i--) {
      int row = order[i];
      curve.positives += outcome[row];
      curve.negatives += 1 - outcome[row];
      if (i == 0 || score[order[i - 1]] != score[row]) {
        curve.steps.add(new Step(score[row], curve.positives, curve.negatives));
      }
    }
    return curve;
  }

  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    points.add(new Point(Double.NaN, 0, 0));
    for (Step step : steps) {
      points.add(
          new Point(
              step.threshold,
              (double) step.truePositives / positives,
              (double) step.falsePositives / negatives));
    }
    return points;
  }

  /** Everything is NaN unless both classes are there. */
  public Youden youden() {
    if (positives == 0 || negatives == 0) {
      return new Youden(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN);
    }
    int best = 0;
    int ties = 0;
    for (int i = 0; i < steps.size(); i++) {
      int sign = Long.compare(scaledJ(steps.get(i)), scaledJ(steps.get(best)));
      ties = sign > 0 || i == 0 ? 1 : ties + (sign == 0 ? 1 : 0);
      best = sign > 0 ? i : best;
    }
    Step step = steps.get(best);
    double midpoint =
        best + 1 < steps.size() ? (step.threshold + steps.get(best + 1).threshold) / 2 : Double.NaN;
    return new Youden(
        step.threshold,
        scaledJ(step) / ((double) positives * negatives),
        (double) step.truePositives / positives,
        (double) (negatives - step.falsePositives) / negatives,
        ties,
        midpoint);
  }

  /** Pairs of a positive and a negative with the same score. */
  public long tiedPairs() {
    long tied = 0;
    Step last = new Step(Double.NaN, 0, 0);
    for (Step step : steps) {
      tied +=
          (long) (step.truePositives - last.truePositives)
              * (step.falsePositives - last.falsePositives);
      last = step;
    }
    return tied;
  }

  /** J times the number of pairs: TP·n₋ − FP·n₊. */
  private long scaledJ(Step step) {
    return (long) step.truePositives * negatives - (long) step.falsePositives * positives;
  }
}
