// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.discrimination;

import io.axilla.model.distribution.BetaDistribution;
import io.axilla.model.distribution.Normal;

/**
 * x of n with two intervals; of nothing nothing exists.
 *
 * @param value x/n
 * @param wilsonLo Wilson 1927, without continuity correction
 * @param clopperPearsonLo Clopper, Pearson 1934: quantiles of beta distributions
 */
public record Proportion(
    double value,
    int x,
    int n,
    double wilsonLo,
    double wilsonHi,
    double clopperPearsonLo,
    double clopperPearsonHi) {

  public static Proportion of(int x, int n, double confidence) {
    if (n == 0) {
      return new Proportion(Double.NaN, x, n, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double p = (double) x / n;
    double z = Normal.twoSidedQuantile(confidence);
    double share = z * z / n;
    double centre = p + share / 2;
    double margin = z * Math.sqrt(p * (1 - p) / n + share / (4 * n));
    double tail = (1 - confidence) / 2;
    return new Proportion(
        p,
        x,
        n,
        Math.max(0, (centre - margin) / (1 + share)),
        Math.min(1, (centre + margin) / (1 + share)),
        x == 0 ? 0 : BetaDistribution.quantile(tail, x, n - x + 1.0),
        x == n ? 1 : BetaDistribution.quantile(1 - tail, x + 1.0, n - x));
  }
}
