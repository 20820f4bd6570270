// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.applicability;

import io.axilla.model.Range;
import io.axilla.model.Spread;

/**
 * What numbers the training cohort had. A range without percentiles counts as inside from end to
 * end.
 *
 * @param slack by how much a value may pass a bound and still count as on it: numbers out of image
 *     headers are rounded
 */
record Bounds(double min, double p1, double p99, double max, double slack) {
  /** By which share of the range its ends may be passed. */
  private static final double WIDENED = 0.1;

  static Bounds of(Spread spread) {
    return new Bounds(spread.min(), spread.p1(), spread.p99(), spread.max(), 0);
  }

  static Bounds of(Range range, double slack) {
    return new Bounds(range.min(), range.min(), range.max(), range.max(), slack);
  }

  State state(double value) {
    if (Double.isNaN(value)) {
      return State.NOT_KNOWN;
    }
    if (within(value, p1, p99)) {
      return State.INSIDE;
    }
    double more = max * WIDENED - min * WIDENED;
    return within(value, min - more, max + more) ? State.EDGE : State.OUTSIDE;
  }

  /** Whether the training cohort had nothing as small, or as large. */
  boolean isBeyond(double value) {
    return !within(value, min, max);
  }

  private boolean within(double value, double low, double high) {
    return low - slack <= value && value <= high + slack;
  }
}
