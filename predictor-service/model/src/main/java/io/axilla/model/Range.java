// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/** Smallest and largest value seen. */
public record Range(double min, double max) {
  public Range {
    if (!(min <= max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException("min and max must be finite, and min not above max");
    }
  }

  public boolean contains(double value) {
    return min <= value && value <= max;
  }
}
