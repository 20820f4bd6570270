// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.settings.WeightingNorm;
import java.util.ArrayList;
import java.util.List;

/**
 * Grey level co-occurrence matrix (IBSI LFYI): the probability p(i, j) that a voxel of level i has
 * a neighbour of level j in one direction, or in all directions weighted. Rows and columns are the
 * levels that occur in the region.
 */
public final class Glcm {
  private final int[] levels;
  private final double[] p;

  private Glcm(int[] levels, double[] p) {
    this.levels = levels;
    this.p = p;
  }

  /**
   * A matrix for each direction in which there are neighbours at all; or one, with a weighting.
   *
   * @param spacing mm along i, j, k
   */
  static List<Glcm> of(
      LevelGrid grid,
      List<Offset> directions,
      boolean symmetrical,
      WeightingNorm norm,
      Vector3 spacing) {
    int[] levels = grid.levels();
    int n = levels.length;
    List<Glcm> matrices = new ArrayList<>();
    double[] weighted = new double[n * n];
    for (Offset direction : directions) {
      int[] pairs = pairs(grid, grid.step(direction));
      double length = direction.length(norm, spacing);
      double weight = norm == WeightingNorm.NO_WEIGHTING ? 1 : Math.exp(-length * length);
      double[] counts = norm == WeightingNorm.NONE ? new double[n * n] : weighted;
      double factor = norm == WeightingNorm.NONE ? 1 : weight;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          int count = pairs[(i + 1) * (n + 1) + j + 1];
          if (symmetrical) {
            count += pairs[(j + 1) * (n + 1) + i + 1];
          }
          counts[i * n + j] += factor * count;
        }
      }
      if (norm == WeightingNorm.NONE) {
        addIfAny(matrices, levels, counts);
      }
    }
    if (norm != WeightingNorm.NONE) {
      addIfAny(matrices, levels, weighted);
    }
    return matrices;
  }

  /** How often rank i has rank j at a flat distance; row and column 0 are those outside. */
  private static int[] pairs(LevelGrid grid, int step) {
    int width = grid.levelCount() + 1;
    int[] pairs = new int[width * width];
    char[] ranks = grid.ranks();
    for (int at : grid.positions()) {
      pairs[ranks[at] * width + ranks[at + step]]++;
    }
    return pairs;
  }

  private static void addIfAny(List<Glcm> matrices, int[] levels, double[] counts) {
    double total = 0;
    for (double count : counts) {
      total += count;
    }
    if (total > 0) {
      for (int c = 0; c < counts.length; c++) {
        counts[c] /= total;
      }
      matrices.add(new Glcm(levels, counts));
    }
  }

  /** The number of levels that occur in the region. */
  public int size() {
    return levels.length;
  }

  /** The grey level of a row or column. */
  public int level(int index) {
    return levels[index];
  }

  /** Ng, the highest level. */
  public int highestLevel() {
    return levels[levels.length - 1];
  }

  public double p(int row, int column) {
    return p[row * levels.length + column];
  }
}
