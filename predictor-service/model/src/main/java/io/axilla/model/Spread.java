// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/**
 * How a term was distributed in the training cohort, on its raw scale.
 *
 * @param p1 1st percentile (linear interpolation at (n-1)p, R's type 7)
 * @param p99 99th percentile
 */
public record Spread(double min, double p1, double p99, double max) {
  public Spread {
    if (!(min <= p1 && p1 <= p99 && p99 <= max)
        || Double.isInfinite(min)
        || Double.isInfinite(max)) {
      throw new IllegalArgumentException(
          "min, p1, p99, max must be finite and none below the one before it");
    }
  }
}
