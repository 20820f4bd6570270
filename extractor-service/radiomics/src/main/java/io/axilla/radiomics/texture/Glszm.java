// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import java.util.Arrays;
import java.util.List;

/**
 * Grey level size zone matrix (IBSI 9SAK): how many zones of j connected voxels of level i there
 * are.
 */
final class Glszm {
  private Glszm() {}

  /**
   * @param neighbours all offsets that connect, both ways
   */
  static SizeMatrix of(LevelGrid grid, List<Offset> neighbours) {
    int[] steps = neighbours.stream().mapToInt(grid::step).toArray();
    char[] left = grid.ranks().clone();
    int[] stack = new int[grid.positions().length];
    long[] zones = new long[1024];
    int count = 0;
    for (int start : grid.positions()) {
      char rank = left[start];
      if (rank == 0) {
        continue;
      }
      int top = 0;
      int size = 0;
      stack[top++] = start;
      left[start] = 0;
      while (top > 0) {
        int at = stack[--top];
        size++;
        for (int step : steps) {
          if (left[at + step] == rank) {
            left[at + step] = 0;
            stack[top++] = at + step;
          }
        }
      }
      if (count == zones.length) {
        zones = Arrays.copyOf(zones, 2 * count);
      }
      zones[count++] = (long) grid.level(rank) << 32 | size;
    }
    return SizeMatrix.ofOccurrences(Arrays.copyOf(zones, count));
  }
}
