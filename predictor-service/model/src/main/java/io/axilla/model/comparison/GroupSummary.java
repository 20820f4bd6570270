// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import io.axilla.model.descriptive.Moments;
import io.axilla.model.descriptive.Quantiles;

/**
 * A numeric variable in one group.
 *
 * @param n values present
 * @param missing values absent
 * @param mean mean of those present
 * @param sd standard deviation, divided by n − 1
 * @param median type 7, as the quartiles
 * @param q1 lower quartile
 * @param q3 upper quartile
 * @param min smallest
 * @param max largest
 */
public record GroupSummary(
    int n,
    int missing,
    double mean,
    double sd,
    double median,
    double q1,
    double q3,
    double min,
    double max) {
  private static final double QUARTER = 0.25;

  static GroupSummary of(double[] present, int missing) {
    Moments moments = Moments.of(present);
    Quantiles quantiles = Quantiles.of(present);
    return new GroupSummary(
        moments.n(),
        missing,
        moments.mean(),
        moments.standardDeviation(),
        quantiles.at(0.5),
        quantiles.at(QUARTER),
        quantiles.at(1 - QUARTER),
        quantiles.at(0),
        quantiles.at(1));
  }
}
