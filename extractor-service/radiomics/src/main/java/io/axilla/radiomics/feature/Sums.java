// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

import java.util.function.IntToDoubleFunction;

/** Sums in blocks, so that rounding errors stay as small as those of NumPy's pairwise sums. */
final class Sums {
  private static final int BLOCK = 128;

  private Sums() {}

  static double over(int count, IntToDoubleFunction term) {
    double total = 0;
    double blocks = 0;
    for (int from = 0; from < count; from += BLOCK) {
      double block = 0;
      int to = Math.min(from + BLOCK, count);
      for (int n = from; n < to; n++) {
        block += term.applyAsDouble(n);
      }
      blocks += block;
      if (from % (BLOCK * BLOCK) == BLOCK * (BLOCK - 1)) {
        total += blocks;
        blocks = 0;
      }
    }
    return total + blocks;
  }

  static double mean(double[] values) {
    return over(values.length, n -> values[n]) / values.length;
  }
}
