// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import io.axilla.radiomics.discretise.GreyLevels;
import io.axilla.radiomics.image.GridSize;

/**
 * Grey levels on the box of the mask with a margin of empty voxels around, so that neighbours need
 * no look at the borders. A voxel holds the rank of its level among those that occur, from 1; 0 is
 * outside.
 */
final class LevelGrid {
  private final int ni;
  private final int nj;
  private final int nk;
  private final char[] ranks;
  private final int[] positions;
  private final int[] levels;

  private LevelGrid(int ni, int nj, int nk, char[] ranks, int[] positions, int[] levels) {
    this.ni = ni;
    this.nj = nj;
    this.nk = nk;
    this.ranks = ranks;
    this.positions = positions;
    this.levels = levels;
  }

  static LevelGrid of(GreyLevels grey, int margin) {
    int[] levels = grey.occurring();
    if (levels.length > Character.MAX_VALUE) {
      throw new ArithmeticException(
          levels.length + " grey levels are too many for texture; use wider bins");
    }
    char[] rankOf = new char[grey.highest() + 1];
    for (int r = 0; r < levels.length; r++) {
      rankOf[levels[r]] = (char) (r + 1);
    }
    GridSize size = grey.size();
    int ni = size.i() + 2 * margin;
    int nj = size.j() + 2 * margin;
    int nk = size.k() + 2 * margin;
    char[] ranks = new char[ni * nj * nk];
    int[] positions = new int[grey.voxelCount()];
    int plane = size.i() * size.j();
    for (int n = 0; n < positions.length; n++) {
      int flat = grey.position(n);
      int k = flat / plane;
      int j = (flat - k * plane) / size.i();
      int i = flat - k * plane - j * size.i();
      int at = ((k + margin) * nj + j + margin) * ni + i + margin;
      positions[n] = at;
      ranks[at] = rankOf[grey.level(n)];
    }
    return new LevelGrid(ni, nj, nk, ranks, positions, levels);
  }

  /** Ranks in flat order; not to be written to. */
  char[] ranks() {
    return ranks;
  }

  /** Flat indices of the voxels inside, ascending; not to be written to. */
  int[] positions() {
    return positions;
  }

  /** How many levels occur. */
  int levelCount() {
    return levels.length;
  }

  /** The level that a rank, counted from 1, stands for. */
  int level(int rank) {
    return levels[rank - 1];
  }

  /** All levels that occur, ascending, in a new array. */
  int[] levels() {
    return levels.clone();
  }

  int ni() {
    return ni;
  }

  int nj() {
    return nj;
  }

  int nk() {
    return nk;
  }

  /** Flat distance of a neighbour. */
  int step(Offset offset) {
    return (offset.k() * nj + offset.j()) * ni + offset.i();
  }
}
