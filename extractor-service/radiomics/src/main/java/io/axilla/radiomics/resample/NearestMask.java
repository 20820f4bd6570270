// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import java.util.Objects;

/** A mask on another grid by nearest neighbour, halves rounded up, outside where there is none. */
public final class NearestMask {
  private NearestMask() {}

  /** The mask on the grid given. */
  public static Mask resample(Mask mask, Geometry grid) {
    IndexMap map = new IndexMap(grid, mask.geometry());
    byte[] inside = new byte[grid.voxelCount()];
    if (map.isAlongAxes()) {
      alongAxes(mask, map, grid.size(), inside);
    } else {
      oblique(mask, map, grid.size(), inside);
    }
    return Mask.of(grid, inside);
  }

  private static void alongAxes(Mask mask, IndexMap map, GridSize out, byte[] inside) {
    GridSize in = mask.geometry().size();
    SeparableGrid positions = Objects.requireNonNull(SeparableGrid.of(map, out));
    int[] is = nearest(positions.i(), in.i());
    int[] js = nearest(positions.j(), in.j());
    int[] ks = nearest(positions.k(), in.k());
    int n = 0;
    for (int k : ks) {
      for (int j : js) {
        int row = mask.geometry().flatIndex(0, j, k);
        for (int i : is) {
          if (k >= 0 && j >= 0 && i >= 0 && mask.containsFlat(row + i)) {
            inside[n] = 1;
          }
          n++;
        }
      }
    }
  }

  private static void oblique(Mask mask, IndexMap map, GridSize out, byte[] inside) {
    GridSize in = mask.geometry().size();
    double[] ends = new double[6];
    int n = 0;
    for (int k = 0; k < out.k(); k++) {
      for (int j = 0; j < out.j(); j++) {
        map.line(j, k, ends);
        for (int i = 0; i < out.i(); i++, n++) {
          double x = map.at(i, 0, ends);
          double y = map.at(i, 1, ends);
          double z = map.at(i, 2, ends);
          if (Support.isInside(x, in.i())
              && Support.isInside(y, in.j())
              && Support.isInside(z, in.k())
              && mask.contains(nearest(x), nearest(y), nearest(z))) {
            inside[n] = 1;
          }
        }
      }
    }
  }

  /** The nearest index for each position, -1 outside. */
  private static int[] nearest(double[] positions, int n) {
    int[] indices = new int[positions.length];
    for (int p = 0; p < indices.length; p++) {
      indices[p] = Support.isInside(positions[p], n) ? nearest(positions[p]) : -1;
    }
    return indices;
  }

  private static int nearest(double x) {
    return (int) Math.floor(x + 0.5);
  }
}
