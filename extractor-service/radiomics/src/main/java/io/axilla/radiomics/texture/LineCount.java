// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import java.util.HashSet;
import java.util.Set;

/** Whether lines in a direction meet the region more than once. */
final class LineCount {
  private LineCount() {}

  /** Whether some line does; most often two neighbours on it tell. */
  static boolean meetsTwice(LevelGrid grid, Offset direction) {
    int step = grid.step(direction);
    char[] ranks = grid.ranks();
    for (int at : grid.positions()) {
      if (ranks[at + step] != 0) {
        return true;
      }
    }
    return hasSharedEntry(grid, direction);
  }

  /** Walks each voxel back to where its line enters the grid; looks for two with the same entry. */
  private static boolean hasSharedEntry(LevelGrid grid, Offset direction) {
    Set<Integer> entries = new HashSet<>();
    int plane = grid.ni() * grid.nj();
    for (int at : grid.positions()) {
      int k = at / plane;
      int j = (at - k * plane) / grid.ni();
      int i = at - k * plane - j * grid.ni();
      int steps =
          Math.min(
              stepsBack(i, direction.i(), grid.ni()),
              Math.min(
                  stepsBack(j, direction.j(), grid.nj()), stepsBack(k, direction.k(), grid.nk())));
      if (!entries.add(at - steps * grid.step(direction))) {
        return true;
      }
    }
    return false;
  }

  private static int stepsBack(int index, int direction, int size) {
    if (direction == 0) {
      return Integer.MAX_VALUE;
    }
    return direction > 0 ? index : size - 1 - index;
  }
}
