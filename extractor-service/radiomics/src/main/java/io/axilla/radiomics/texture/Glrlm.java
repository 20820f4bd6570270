// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.settings.WeightingNorm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Grey level run length matrices (IBSI TP0I): how many runs of length j of voxels of level i there
 * are in a direction.
 */
final class Glrlm {
  private Glrlm() {}

  /**
   * A matrix for each direction, or one with a weighting. A direction in which no line meets the
   * region in two voxels tells nothing of runs and is left out, as PyRadiomics does.
   */
  static List<SizeMatrix> of(
      LevelGrid grid, List<Offset> directions, WeightingNorm norm, Vector3 spacing) {
    int width = Math.max(grid.ni(), Math.max(grid.nj(), grid.nk())) + 1;
    List<SizeMatrix> matrices = new ArrayList<>();
    double[] weighted = new double[grid.levelCount() * width];
    char[] lengths = new char[grid.ranks().length];
    for (Offset direction : directions) {
      int[] runs = runs(grid, grid.step(direction), width, lengths);
      if (!LineCount.meetsTwice(grid, direction)) {
        continue;
      }
      if (norm == WeightingNorm.NONE) {
        double[] counts = new double[runs.length];
        for (int c = 0; c < runs.length; c++) {
          counts[c] = runs[c];
        }
        matrices.add(SizeMatrix.ofTable(grid.levels(), counts, width, 0));
      } else {
        double weight = direction.length(norm, spacing);
        for (int c = 0; c < runs.length; c++) {
          weighted[c] += weight * runs[c];
        }
      }
    }
    if (norm != WeightingNorm.NONE) {
      matrices.add(SizeMatrix.ofTable(grid.levels(), weighted, width, 0));
    }
    return matrices;
  }

  /**
   * Runs by rank and length. Each voxel hands the length of its run on to the next one of the line,
   * which comes later in flat order; where that has another rank, the run has ended.
   *
   * @param lengths a scratch array of the size of the grid
   */
  private static int[] runs(LevelGrid grid, int step, int width, char[] lengths) {
    int[] runs = new int[grid.levelCount() * width];
    char[] ranks = grid.ranks();
    Arrays.fill(lengths, (char) 0);
    for (int at : grid.positions()) {
      int rank = ranks[at];
      int length = lengths[at] + 1;
      int goesOn = ranks[at + step] == rank ? 1 : 0;
      lengths[at + step] = (char) (length * goesOn);
      runs[(rank - 1) * width + length] += 1 - goesOn;
    }
    return runs;
  }
}
