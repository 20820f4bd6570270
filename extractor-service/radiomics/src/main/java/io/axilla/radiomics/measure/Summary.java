// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

/**
 * Mean and extremes of some values, which must not be none.
 *
 * @param mean with the additions in NumPy's order
 * @param minimum the least value
 * @param maximum the greatest value
 */
public record Summary(double mean, double minimum, double maximum) {

  public static Summary of(double[] values) {
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    }
    return new Summary(PairwiseSum.of(values, values.length) / values.length, minimum, maximum);
  }
}
