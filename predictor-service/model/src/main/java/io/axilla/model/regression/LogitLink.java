// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

/** The logit link of R's binomial family, with its bounds, so that steps are R's. */
final class LogitLink {
  private static final double BOUND = 30;
  private static final double EPSILON = Math.ulp(1.0);

  private LogitLink() {}

  static double probability(double eta) {
    double odds = eta < -BOUND ? EPSILON : eta > BOUND ? 1 / EPSILON : Math.exp(eta);
    return odds / (1 + odds);
  }

  /** d probability / d eta. */
  static double slope(double eta) {
    if (Math.abs(eta) > BOUND) {
      return EPSILON;
    }
    double onePlus = 1 + Math.exp(eta);
    return Math.exp(eta) / (onePlus * onePlus);
  }

  /** -2 log-likelihood of outcomes under probabilities. */
  static double deviance(int[] y, double[] probability) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += y[i] == 1 ? Math.log(probability[i]) : Math.log1p(-probability[i]);
    }
    return -2 * sum;
  }
}
