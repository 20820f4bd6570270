// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.settings.WeightingNorm;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** From a voxel to a neighbour, in voxels along i, j, k. */
record Offset(int i, int j, int k) {

  /**
   * All neighbours at the Chebyshev distances given, without those that the grid is too small for
   * and without those across the flat axis; the second half mirrors the first.
   *
   * @param flatDimension 0 = k, 1 = j, 2 = i
   */
  static List<Offset> all(GridSize size, List<Integer> distances, OptionalInt flatDimension) {
    int most = distances.stream().mapToInt(Integer::intValue).max().orElseThrow();
    List<Offset> offsets = new ArrayList<>();
    for (int k = most; k >= -most; k--) {
      for (int j = most; j >= -most; j--) {
        for (int i = most; i >= -most; i--) {
          int distance = Math.max(Math.abs(i), Math.max(Math.abs(j), Math.abs(k)));
          int flat = flatDimension.isEmpty() ? 0 : new int[] {k, j, i}[flatDimension.getAsInt()];
          if (distances.contains(distance)
              && flat == 0
              && Math.abs(i) < size.i()
              && Math.abs(j) < size.j()
              && Math.abs(k) < size.k()) {
            offsets.add(new Offset(i, j, k));
          }
        }
      }
    }
    if (offsets.isEmpty()) {
      throw new ArithmeticException(
          "a box of " + size + " voxels has no neighbours at the distances " + distances);
    }
    return offsets;
  }

  /** One of each pair of opposite neighbours: the directions of the matrix. */
  static List<Offset> directions(GridSize size, List<Integer> distances, OptionalInt flat) {
    List<Offset> all = all(size, distances, flat);
    return all.subList(0, all.size() / 2);
  }

  /** The length of this offset in mm under a norm; 1 where there is no weighting. */
  double length(WeightingNorm norm, Vector3 spacing) {
    double x = Math.abs(i) * spacing.x();
    double y = Math.abs(j) * spacing.y();
    double z = Math.abs(k) * spacing.z();
    return switch (norm) {
      case INFINITY -> Math.max(x, Math.max(y, z));
      case EUCLIDEAN -> Math.sqrt(z * z + y * y + x * x);
      case MANHATTAN -> z + y + x;
      case NONE, NO_WEIGHTING -> 1;
    };
  }
}
