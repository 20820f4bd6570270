// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.shape;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import java.util.Arrays;

/**
 * The vertices of the surface mesh: the middles between each voxel inside and each of its six
 * neighbours outside. Coordinates are counted in half voxels, so that they are whole numbers.
 */
final class SurfacePoints {
  private int[] coordinates = new int[3 * 1024];
  private int count;

  private SurfacePoints() {}

  static SurfacePoints of(Mask mask) {
    SurfacePoints points = new SurfacePoints();
    GridSize size = mask.geometry().size();
    byte[] inside = mask.toBytes();
    int ni = size.i();
    int plane = ni * size.j();
    int n = 0;
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        for (int i = 0; i < ni; i++, n++) {
          if (inside[n] != 0) {
            points.addIf(i == 0 || inside[n - 1] == 0, 2 * i - 1, 2 * j, 2 * k);
            points.addIf(i == ni - 1 || inside[n + 1] == 0, 2 * i + 1, 2 * j, 2 * k);
            points.addIf(j == 0 || inside[n - ni] == 0, 2 * i, 2 * j - 1, 2 * k);
            points.addIf(j == size.j() - 1 || inside[n + ni] == 0, 2 * i, 2 * j + 1, 2 * k);
            points.addIf(k == 0 || inside[n - plane] == 0, 2 * i, 2 * j, 2 * k - 1);
            points.addIf(k == size.k() - 1 || inside[n + plane] == 0, 2 * i, 2 * j, 2 * k + 1);
          }
        }
      }
    }
    return points;
  }

  int count() {
    return count;
  }

  /** Coordinate of a point along axis 0, 1 or 2 (i, j, k) in half voxels. */
  int at(int point, int axis) {
    return coordinates[3 * point + axis];
  }

  private void addIf(boolean surface, int i, int j, int k) {
    if (surface) {
      if (3 * count == coordinates.length) {
        coordinates = Arrays.copyOf(coordinates, 2 * coordinates.length);
      }
      coordinates[3 * count] = i;
      coordinates[3 * count + 1] = j;
      coordinates[3 * count + 2] = k;
      count++;
    }
  }
}
