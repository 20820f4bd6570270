// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.axilla.model.descriptive.Midranks;
import io.axilla.model.distribution.Normal;

/**
 * Mann-Whitney test by the normal approximation.
 *
 * @param u pairs in which the positive is larger, ties half
 * @param sigma √(n₁n₂/12 · (n + 1 − Σ(t³−t)/(n(n−1)))): corrected for ties
 * @param z (U − n₁n₂/2)/sigma
 * @param p two-sided
 * @param pContinuity two-sided with the distance to n₁n₂/2 less 0.5
 */
public record MannWhitney(
    @JsonProperty("U") double u, double sigma, double z, double p, double pContinuity) {
  private static final double CONTINUITY = 0.5;

  static MannWhitney of(double[] positive, double[] negative) {
    double n1 = positive.length;
    double n2 = negative.length;
    double n = n1 + n2;
    double[] all = new double[positive.length + negative.length];
    System.arraycopy(positive, 0, all, 0, positive.length);
    System.arraycopy(negative, 0, all, positive.length, negative.length);
    Midranks midranks = Midranks.of(all);
    double sum = 0;
    for (int i = 0; i < positive.length; i++) {
      sum += midranks.ranks()[i];
    }
    double u = sum - n1 * (n1 + 1) / 2;
    double sigma = Math.sqrt(n1 * n2 / 12 * (n + 1 - midranks.tieTerm() / (n * (n - 1))));
    double distance = u - n1 * n2 / 2;
    if (n1 * n2 == 0) {
      return new MannWhitney(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    if (!(sigma > 0)) {
      return new MannWhitney(u, sigma, Double.NaN, Double.NaN, Double.NaN);
    }
    double corrected = Math.abs(distance) - (distance == 0 ? 0 : CONTINUITY);
    return new MannWhitney(
        u,
        sigma,
        distance / sigma,
        Normal.twoSided(distance / sigma),
        Normal.twoSided(corrected / sigma));
  }
}
