// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.axilla.model.distribution.ChiSquared;

/**
 * Pearson's χ² test of an r×2 table without empty rows.
 *
 * @param statistic Σ(O − E)²/E, without continuity correction
 * @param df r − 1
 * @param p upper tail
 * @param minExpected smallest E
 * @param cramersV √(statistic/n)
 */
public record ChiSquaredTest(
    @JsonProperty("stat") double statistic, int df, double p, double minExpected, double cramersV) {

  /**
   * χ² of a 2×2 table with Yates' correction: every |O − E| less 0.5, or less the smallest of them
   * when that is less.
   */
  public record Yates(@JsonProperty("stat") double statistic, double p) {}

  static ChiSquaredTest of(CountTable table) {
    double statistic = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < 2; column++) {
        double expected = table.expected(row, column);
        double difference = table.count(row, column) - expected;
        statistic += difference * difference / expected;
        smallest = Math.min(smallest, expected);
      }
    }
    int df = table.rows() - 1;
    return new ChiSquaredTest(
        statistic,
        df,
        ChiSquared.upper(statistic, df),
        smallest,
        Math.sqrt(statistic / table.total()));
  }

  static Yates yates(CountTable table) {
    double correction = 0.5;
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        double distance = Math.abs(table.count(row, column) - table.expected(row, column));
        correction = Math.min(correction, distance);
      }
    }
    double statistic = 0;
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        double expected = table.expected(row, column);
        double distance = Math.abs(table.count(row, column) - expected) - correction;
        statistic += distance * distance / expected;
      }
    }
    return new Yates(statistic, ChiSquared.upper(statistic, 1));
  }
}
