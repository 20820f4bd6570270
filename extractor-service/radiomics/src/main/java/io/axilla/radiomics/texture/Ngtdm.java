// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import java.util.List;
import java.util.OptionalInt;

/**
 * Neighbourhood grey tone difference matrix (IBSI IPET): for each level i that occurs the number
 * n(i) of its voxels and the sum s(i) of the differences between i and the mean level of their
 * neighbours.
 */
public final class Ngtdm {
  private final int[] levels;
  private final int[] n;
  private final double[] s;
  private final int voxelCount;

  private Ngtdm(int[] levels, int[] n, double[] s, int voxelCount) {
    this.levels = levels;
    this.n = n;
    this.s = s;
    this.voxelCount = voxelCount;
  }

  /** Neighbours are those at the Chebyshev distances given, but not across the flat axis. */
  static Ngtdm of(LevelGrid grid, List<Integer> distances, OptionalInt flatDimension) {
    int[] levels = grid.levels();
    int[] n = new int[levels.length];
    double[] s = new double[levels.length];
    char[] ranks = grid.ranks();
    long[] neighbours = neighbours(new BoxSums(grid, flatDimension), distances);
    for (int at : grid.positions()) {
      int row = ranks[at] - 1;
      long count = BoxSums.voxels(neighbours[at]);
      n[row]++;
      if (count > 0) {
        s[row] += Math.abs(levels[row] - BoxSums.levels(neighbours[at]) / (double) count);
      }
    }
    return new Ngtdm(levels, n, s, grid.positions().length);
  }

  /** The voxels at a distance are those within it less those within the one before. */
  private static long[] neighbours(BoxSums boxes, List<Integer> distances) {
    long[] sum = new long[0];
    for (int distance : distances) {
      long[] outer = boxes.within(distance);
      long[] inner = boxes.within(distance - 1);
      for (int at = 0; at < outer.length; at++) {
        outer[at] -= inner[at];
        if (sum.length > 0) {
          outer[at] += sum[at];
        }
      }
      sum = outer;
    }
    return sum;
  }

  /** The number of levels that occur. */
  public int size() {
    return levels.length;
  }

  /** The grey level of a row. */
  public int level(int row) {
    return levels[row];
  }

  /** n / Nv, the probability of a level. */
  public double p(int row) {
    return n[row] / (double) voxelCount;
  }

  public double s(int row) {
    return s[row];
  }

  /** Nv, the number of voxels. */
  public int voxelCount() {
    return voxelCount;
  }
}
