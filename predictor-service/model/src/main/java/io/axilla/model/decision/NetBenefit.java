// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.decision;

import io.axilla.model.cohort.Settings;
import io.axilla.model.discrimination.Counts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Net benefit at a threshold probability t: TP/n − FP/n · t/(1 − t) (Vickers, Elkin 2006). */
public final class NetBenefit {
  private NetBenefit() {}

  /** Thresholds from the first to the last, each the double nearest to its decimal. */
  public static List<Double> thresholds(Settings settings) {
    List<Double> thresholds = new ArrayList<>();
    for (BigDecimal t = settings.dcaFrom();
        t.compareTo(settings.dcaTo()) <= 0;
        t = t.add(settings.dcaBy())) {
      thresholds.add(t.doubleValue());
    }
    return thresholds;
  }

  public static double of(double threshold, double[] probability, int[] outcome) {
    Counts counts = Counts.at(threshold, probability, outcome);
    return of(threshold, counts.tp(), counts.fp(), outcome.length);
  }

  /** Of treating everybody. */
  public static double ofAll(double threshold, int[] outcome) {
    int positives = 0;
    for (int y : outcome) {
      positives += y;
    }
    return of(threshold, positives, outcome.length - positives, outcome.length);
  }

  private static double of(double t, double tp, double fp, double n) {
    return tp / n - fp / n * (t / (1 - t));
  }
}
