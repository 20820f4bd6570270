// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.discrimination;

import io.axilla.model.descriptive.Midranks;
import io.axilla.model.descriptive.Moments;
import java.util.Arrays;

/**
 * DeLong's structural components of an area under the curve (DeLong 1988), by midranks in O(n log
 * n) (Sun, Xu 2014). With m positive and n negative, T ranks among all and within the own class:
 *
 * <pre>
 * V10ᵢ = (T(xᵢ) − Tₓ(xᵢ))/n        V01ⱼ = 1 − (T(yⱼ) − T_y(yⱼ))/m
 * </pre>
 */
final class Placements {
  private final double[] v10;
  private final double[] v01;
  private final double area;

  private Placements(double[] v10, double[] v01, double area) {
    this.v10 = v10;
    this.v01 = v01;
    this.area = area;
  }

  static Placements of(double[] score, int[] outcome) {
    double[] positive = ofClass(score, outcome, 1);
    double[] negative = ofClass(score, outcome, 0);
    int m = positive.length;
    int n = negative.length;
    double[] all = Midranks.of(score).ranks();
    double[] allPositive = ofClass(all, outcome, 1);
    double[] allNegative = ofClass(all, outcome, 0);
    double[] withinPositive = Midranks.of(positive).ranks();
    double[] withinNegative = Midranks.of(negative).ranks();
    double[] v10 = new double[m];
    double pairs = 0;
    for (int i = 0; i < m; i++) {
      v10[i] = (allPositive[i] - withinPositive[i]) / n;
      pairs += allPositive[i] - withinPositive[i];
    }
    double[] v01 = new double[n];
    for (int j = 0; j < n; j++) {
      v01[j] = 1 - (allNegative[j] - withinNegative[j]) / m;
    }
    return new Placements(v10, v01, pairs / ((double) m * n));
  }

  private static double[] ofClass(double[] values, int[] outcome, int group) {
    double[] chosen = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (outcome[i] == group) {
        chosen[count++] = values[i];
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  int positives() {
    return v10.length;
  }

  int negatives() {
    return v01.length;
  }

  /** Share of pairs in which the positive has the higher score, ties half; NaN without a pair. */
  double area() {
    return area;
  }

  /** Sample variance of the area; NaN with fewer than two in a class. */
  double variance() {
    return Moments.of(v10).variance() / v10.length + Moments.of(v01).variance() / v01.length;
  }

  /** Variance of the difference from the area of another score of the same patients. */
  double varianceOfDifference(Placements other) {
    return Moments.of(differences(v10, other.v10)).variance() / v10.length
        + Moments.of(differences(v01, other.v01)).variance() / v01.length;
  }

  private static double[] differences(double[] a, double[] b) {
    double[] differences = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      differences[i] = a[i] - b[i];
    }
    return differences;
  }
}
