// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.settings.WeightingNorm;
import java.util.ArrayList;
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
    for (Offset direction : directions) {
      int[] runs = runs(grid, grid.step(direction), width);
      if (isFlat(grid, direction)) {
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

  /** Runs by rank and length: each starts where the voxel before has another rank. */
  private static int[] runs(LevelGrid grid, int step, int width) {
    int[] runs = new int[grid.levelCount() * width];
    char[] ranks = grid.ranks();
    for (int at : grid.positions()) {
      char rank = ranks[at];
      if (ranks[at - step] != rank) {
        int end = at + step;
        int length = 1;
        while (ranks[end] == rank) {
          end += step;
          length++;
        }
        runs[(rank - 1) * width + length]++;
      }
    }
    return runs;
  }

  private static boolean isFlat(LevelGrid grid, Offset direction) {
    int step = grid.step(direction);
    char[] ranks = grid.ranks();
    for (int at : grid.positions()) {
      if (ranks[at + step] != 0) {
        return false;
      }
    }
    return !LineCount.meetsTwice(grid, direction);
  }
}
