// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.math.BigDecimal;
import java.util.List;

/**
 * Thresholds and settings of an analysis, from {@code config.json}.
 *
 * @param dataset name of the cohort, repeated in the results
 * @param iccThreshold a feature passes when both ICC(2,1) are above it
 * @param tTestPThreshold a feature passes when the p of its t test is below it
 * @param correlationThreshold |r| above which a correlation is listed
 * @param nLambda values along a path of the penalty
 * @param confidence of all intervals
 * @param hlGroups groups of the Hosmer-Lemeshow test
 * @param dcaFrom first threshold of the decision curve, decimal so that steps add up
 * @param dcaTo last one
 * @param dcaBy step
 * @param lowessF share of the points in a window of the smoother
 */
public record Settings(
    String dataset,
    double iccThreshold,
    double tTestPThreshold,
    double correlationThreshold,
    int nLambda,
    double confidence,
    int hlGroups,
    BigDecimal dcaFrom,
    BigDecimal dcaTo,
    BigDecimal dcaBy,
    double lowessF) {
  public Settings {
    for (double share : List.of(confidence, lowessF)) {
      require(share > 0 && share <= 1, "confidence and lowess_f are above 0 and at most 1");
    }
    require(confidence < 1, "confidence is below 1");
    require(nLambda >= 2, "n_lambda is 2 or more");
    require(hlGroups >= 1, "hl_groups is 1 or more");
    require(dcaBy.signum() > 0, "dca_by is above 0");
    require(
        dcaFrom.signum() > 0 && dcaTo.compareTo(BigDecimal.ONE) < 0,
        "dca_from and dca_to are between 0 and 1");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
