// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.descriptive;

import java.util.Arrays;

/**
 * Sample quantiles by linear interpolation at (n − 1)p: type 7 of Hyndman and Fan 1996, the default
 * of R, rounding included.
 */
public final class Quantiles {
  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  public static Quantiles of(double... sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  /** NaN of an empty sample. */
  public double at(double p) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double index = 1 + (sorted.length - 1) * p;
    int low = (int) Math.floor(index);
    double below = sorted[low - 1];
    double above = sorted[(int) Math.ceil(index) - 1];
    if (index <= low || above == below) {
      return below;
    }
    double h = index - low;
    return (1 - h) * below + h * above;
  }
}
