// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.correlation;

import io.axilla.model.descriptive.Midranks;
import io.axilla.model.descriptive.Moments;
import io.axilla.model.distribution.StudentT;

/**
 * Pearson's and Spearman's correlation of two variables.
 *
 * @param n complete pairs
 * @param pearson NaN when one is constant
 * @param pearsonP two-sided, t = r√((n − 2)/(1 − r²)) on n − 2 degrees of freedom
 * @param spearman Pearson's of the midranks
 * @param spearmanP by the same approximation
 */
public record Correlation(
    int n, double pearson, double pearsonP, double spearman, double spearmanP) {

  static Correlation of(double[] a, double[] b) {
    double pearson = pearson(a, b);
    double spearman = pearson(Midranks.of(a).ranks(), Midranks.of(b).ranks());
    return new Correlation(
        a.length, pearson, p(pearson, a.length), spearman, p(spearman, a.length));
  }

  /** NaN when one is constant. */
  static double pearson(double[] a, double[] b) {
    return new Deviations(a).correlation(new Deviations(b));
  }

  private static double p(double r, int n) {
    return StudentT.twoSided(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
  }

  /** A variable's deviations from its mean, for many correlations with it. */
  static final class Deviations {
    private final double[] deviation;
    private final double norm;

    Deviations(double... x) {
      Moments moments = Moments.of(x);
      deviation = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        deviation[i] = x[i] - moments.mean();
      }
      norm = Math.sqrt(moments.sumOfSquares());
    }

    double correlation(Deviations other) {
      double sum = 0;
      for (int i = 0; i < deviation.length; i++) {
        sum += deviation[i] * other.deviation[i];
      }
      double r = sum / (norm * other.norm);
      return Double.isNaN(r) || Double.isInfinite(r) ? Double.NaN : Math.max(-1, Math.min(1, r));
    }
  }
}
