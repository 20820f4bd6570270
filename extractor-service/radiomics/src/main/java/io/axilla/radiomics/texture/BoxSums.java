// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import java.util.OptionalInt;

/**
 * Sum of the levels and number of voxels inside, over the cube around each voxel: one axis after
 * the other, so that the cost does not depend on the number of neighbours.
 */
final class BoxSums {
  /** A sum and a count in one number: a level is taken times this, plus one. */
  private static final long UNIT = 1L << 20;

  private final LevelGrid grid;
  private final OptionalInt flatDimension;

  BoxSums(LevelGrid grid, OptionalInt flatDimension) {
    this.grid = grid;
    this.flatDimension = flatDimension;
  }

  /** The sum of levels in a packed number. */
  static long levels(long packed) {
    return packed / UNIT;
  }

  /** The count of voxels in a packed number. */
  static long voxels(long packed) {
    return packed % UNIT;
  }

  /** Levels and voxels, packed, within a Chebyshev distance, the voxel itself included. */
  long[] within(int distance) {
    long[] sums = new long[grid.ranks().length];
    for (int at : grid.positions()) {
      sums[at] = grid.level(grid.ranks()[at]) * UNIT + 1;
    }
    int[] steps = {grid.ni() * grid.nj(), grid.ni(), 1};
    for (int dimension = 0; dimension < 3; dimension++) {
      if (distance > 0 && !(flatDimension.isPresent() && flatDimension.getAsInt() == dimension)) {
        sums = along(sums, steps[dimension], distance);
      }
    }
    return sums;
  }

  /** Margins are empty and wide enough, so that what wraps around at the border is zero. */
  private static long[] along(long[] in, int step, int distance) {
    long[] out = in.clone();
    for (int d = 1; d <= distance; d++) {
      int shift = d * step;
      for (int n = 0; n < in.length - shift; n++) {
        out[n] += in[n + shift];
      }
      for (int n = shift; n < in.length; n++) {
        out[n] += in[n - shift];
      }
    }
    return out;
  }
}
