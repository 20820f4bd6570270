// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.discrimination;

/** What a threshold makes of patients: positive when score ≥ threshold. */
public record Counts(int tp, int fp, int tn, int fn) {
  public static Counts at(double threshold, double[] score, int[] outcome) {
    int tp = 0;
    int fp = 0;
    int tn = 0;
    int fn = 0;
    for (int i = 0; i < score.length; i++) {
      boolean called = score[i] >= threshold;
      tp += called && outcome[i] == 1 ? 1 : 0;
      fp += called && outcome[i] == 0 ? 1 : 0;
      tn += !called && outcome[i] == 0 ? 1 : 0;
      fn += !called && outcome[i] == 1 ? 1 : 0;
    }
    return new Counts(tp, fp, tn, fn);
  }

  /** 2TP/(2TP + FP + FN); NaN when there is nobody to find and nobody called. */
  double f1() {
    return 2.0 * tp / (2.0 * tp + fp + fn);
  }
}
