// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import java.util.List;

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

  static Ngtdm of(LevelGrid grid, List<Offset> neighbours) {
    int[] steps = neighbours.stream().mapToInt(grid::step).toArray();
    int[] levels = grid.levels();
    int[] n = new int[levels.length];
    double[] s = new double[levels.length];
    char[] ranks = grid.ranks();
    for (int at : grid.positions()) {
      int count = 0;
      long sum = 0;
      for (int step : steps) {
        char other = ranks[at + step];
        if (other != 0) {
          count++;
          sum += levels[other - 1];
        }
      }
      int row = ranks[at] - 1;
      n[row]++;
      s[row] += count == 0 ? 0 : Math.abs(levels[row] - sum / (double) count);
    }
    return new Ngtdm(levels, n, s, grid.positions().length);
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
