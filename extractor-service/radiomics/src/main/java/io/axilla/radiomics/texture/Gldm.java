// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import java.util.List;

/**
 * Grey level dependence matrix, IBSI's neighbouring grey level dependence matrix (REK0): how many
 * voxels of level i have j - 1 neighbours whose level differs by no more than a cut-off.
 */
final class Gldm {
  private Gldm() {}

  static SizeMatrix of(LevelGrid grid, List<Offset> neighbours, int cutoff) {
    int[] steps = neighbours.stream().mapToInt(grid::step).toArray();
    int width = steps.length + 1;
    int[] levels = grid.levels();
    int[] counts = new int[levels.length * width];
    char[] ranks = grid.ranks();
    for (int at : grid.positions()) {
      char rank = ranks[at];
      int dependent = 0;
      for (int step : steps) {
        char other = ranks[at + step];
        if (other == rank
            || (cutoff > 0
                && other != 0
                && Math.abs(levels[other - 1] - levels[rank - 1]) <= cutoff)) {
          dependent++;
        }
      }
      counts[(rank - 1) * width + dependent]++;
    }
    double[] table = new double[counts.length];
    for (int c = 0; c < counts.length; c++) {
      table[c] = counts[c];
    }
    return SizeMatrix.ofTable(levels, table, width, 1);
  }
}
