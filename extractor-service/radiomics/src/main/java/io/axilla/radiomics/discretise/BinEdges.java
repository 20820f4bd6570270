// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.discretise;

import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.settings.BinOrigin;
import io.axilla.radiomics.settings.Binning;
import java.util.OptionalDouble;

/**
 * The lower edges of the bins, as PyRadiomics computes them with NumPy 2, to the last bit: a value
 * on an edge belongs to the bin above. The edge n is {@code first + n * step}; only for a fixed
 * number of bins is the last edge set apart.
 */
final class BinEdges {
  /** Far more than any texture could be computed of. */
  private static final int MOST_LEVELS = 1 << 30;

  private final double first;
  private final double step;
  private final int count;

  private BinEdges(double first, double step, int count) {
    this.first = first;
    this.step = step;
    this.count = count;
  }

  /**
   * @param minimum of the values that will be asked for
   * @param maximum of them
   * @param lowerLimit where the range of values starts, if the values were taken by range
   * @throws ArithmeticException if bins cannot tell such values apart
   */
  static BinEdges of(
      double minimum, double maximum, PixelType type, Binning binning, OptionalDouble lowerLimit) {
    BinEdges edges = unchecked(minimum, maximum, type, binning, lowerLimit);
    double largest = Math.max(Math.abs(minimum), Math.abs(maximum));
    if (Math.ulp(largest) >= edges.step || (maximum - edges.first) / edges.step > MOST_LEVELS) {
      throw new ArithmeticException(
          "grey values cannot be told apart by bins of " + edges.step + "; use wider bins");
    }
    return edges;
  }

  private static BinEdges unchecked(
      double minimum, double maximum, PixelType type, Binning binning, OptionalDouble lowerLimit) {
    if (binning instanceof Binning.Width width) {
      return width.origin() == BinOrigin.RANGE
          ? new BinEdges(lowerLimit.orElse(minimum), width.width(), Integer.MAX_VALUE)
          : ofWidth(minimum, type, width.width());
    }
    return ofCount(minimum, maximum, ((Binning.Count) binning).count());
  }

  /** Level 1 starts at the last multiple of the width that is not above the minimum. */
  private static BinEdges ofWidth(double minimum, PixelType type, double width) {
    double first;
    if (type == PixelType.FLOAT32) {
      float least = (float) minimum;
      first = least - floorMod(least, (float) width);
    } else {
      first = minimum - floorMod(minimum, width);
    }
    // numpy.arange takes the step between its first two elements.
    return new BinEdges(first, (first + width) - first, Integer.MAX_VALUE);
  }

  private static BinEdges ofCount(double minimum, double maximum, int count) {
    if (minimum == maximum) {
      return new BinEdges(minimum - 0.5, 1.0 / count, count);
    }
    return new BinEdges(minimum, (maximum - minimum) / count, count);
  }

  /** The lower edge of a level, and the upper one of the level before. */
  double below(int level) {
    return first + (level - 1) * step;
  }

  /** The level of a value, counted from 1. */
  int level(double value) {
    int n = (int) Math.floor((value - first) / step);
    while (first + n * step > value) {
      n--;
    }
    while (first + (n + 1) * step <= value) {
      n++;
    }
    return Math.min(n, count - 1) + 1;
  }

  /** NumPy's remainder, which has the sign of the divisor. */
  private static double floorMod(double a, double b) {
    double remainder = a % b;
    return remainder < 0 ? remainder + b : remainder;
  }

  private static float floorMod(float a, float b) {
    float remainder = a % b;
    return remainder < 0 ? remainder + b : remainder;
  }
}
