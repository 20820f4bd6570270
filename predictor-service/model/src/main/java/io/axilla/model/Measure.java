// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import org.jspecify.annotations.Nullable;

/**
 * A measure with its 95 % interval; the interval is null where there is none.
 *
 * @param low both bounds or none
 */
public record Measure(double value, @Nullable Double low, @Nullable Double high) {
  public Measure {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value must be finite");
    }
    if ((low == null) != (high == null)) {
      throw new IllegalArgumentException("low and high must both be there, or neither");
    }
    if (low != null && high != null && !(low <= high)) {
      throw new IllegalArgumentException("low must not be above high");
    }
  }

  /** Null when the value is not finite; without an interval when a bound is not. */
  public static @Nullable Measure ofFinite(double value, double low, double high) {
    if (!Double.isFinite(value)) {
      return null;
    }
    return Double.isFinite(low) && Double.isFinite(high)
        ? new Measure(value, low, high)
        : of(value);
  }

  public static Measure of(double value) {
    return new Measure(value, null, null);
  }
}
