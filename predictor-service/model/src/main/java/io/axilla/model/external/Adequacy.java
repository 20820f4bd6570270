// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import io.axilla.model.distribution.Normal;
import java.util.stream.IntStream;

/**
 * How many patients a validation wants (Riley et al. 2021, Stat Med 40:4230): for 95 % intervals
 * that are 0.2 wide of observed over expected, 0.4 of the calibration slope, 0.1 of the area under
 * the curve; and a hundred of either outcome (Collins et al. 2016).
 *
 * @param patients there are
 * @param rarer of them with the rarer outcome
 * @param observedToExpected patients wanted
 * @param slope patients wanted, by the distribution of the linear predictor in these patients
 * @param auc patients wanted, by the area in these patients
 * @param enough whether there are as many as every criterion wants
 */
public record Adequacy(
    int patients, int rarer, int observedToExpected, int slope, int auc, boolean enough) {
  private static final double Z = Normal.twoSidedQuantile(0.95);
  private static final int FEWEST = 100;
  private static final int MOST = 1_000_000;

  static Adequacy of(double[] linearPredictor, double[] probability, int[] outcome, double area) {
    int n = outcome.length;
    int responders = IntStream.of(outcome).sum();
    double share = (double) responders / n;
    // exp(z·se) - exp(-z·se) = 0.2, the width of the interval of the ratio; asinh(x) = ln(x + √(x²
    // + 1)).
    double seRatio = StrictMath.log(0.1 + Math.sqrt(1.01)) / Z;
    int ratio = ceil((1 - share) / (share * seRatio * seRatio));
    int slope = slope(linearPredictor, probability);
    int auc = area(area, share);
    int rarer = Math.min(responders, n - responders);
    return new Adequacy(
        n, rarer, ratio, slope, auc, n >= ratio && n >= slope && n >= auc && rarer >= FEWEST);
  }

  /** From the information per patient of intercept and slope. */
  private static int slope(double[] linearPredictor, double[] probability) {
    double intercept = 0;
    double both = 0;
    double slope = 0;
    for (int i = 0; i < probability.length; i++) {
      double weight = probability[i] * (1 - probability[i]) / probability.length;
      intercept += weight;
      both += weight * linearPredictor[i];
      slope += weight * linearPredictor[i] * linearPredictor[i];
    }
    double se = 0.2 / Z;
    return ceil(intercept / (se * se * (intercept * slope - both * both)));
  }

  /** The smallest n whose standard error by Newcombe's formula is small enough. */
  private static int area(double c, double share) {
    double se = 0.05 / Z;
    int low = 2;
    int high = MOST;
    while (low < high) {
      int n = (low + high) / 2;
      double factor = n / 2.0 - 1;
      double variance =
          c
              * (1 - c)
              * (1 + factor * (1 - c) / (2 - c) + factor * c / (1 + c))
              / ((double) n * n * share * (1 - share));
      if (variance <= se * se) {
        high = n;
      } else {
        low = n + 1;
      }
    }
    return low;
  }

  private static int ceil(double n) {
    return (int) Math.min(MOST, Math.ceil(n));
  }
}
