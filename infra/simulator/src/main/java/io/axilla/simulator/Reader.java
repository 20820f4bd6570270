// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

import java.util.Random;

/**
 * How someone draws the axilla: where the true region is taken to be, and how large. No two
 * drawings of people are the same.
 *
 * @param dx shift to the patient's outside, mm
 * @param dy shift to the back, mm
 * @param dz shift to the head, mm
 * @param scale factor on the region's size
 */
public record Reader(double dx, double dy, double dz, double scale) {
  /** Draws the region as it is. */
  public static final Reader EXACT = new Reader(0, 0, 0, 1);

  /**
   * A reader of a seed, who misses the truth by about this much.
   *
   * @param millimetres standard deviation of each shift; the size varies by a hundredth per mm
   */
  public static Reader of(long seed, double millimetres) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + 0x1D872B41L);
    return new Reader(
        millimetres * random.nextGaussian(),
        millimetres * random.nextGaussian(),
        millimetres * random.nextGaussian(),
        1 + 0.01 * millimetres * random.nextGaussian());
  }
}
