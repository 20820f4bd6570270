// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;

/** A mask on another grid by nearest neighbour, halves rounded up, outside where there is none. */
public final class NearestMask {
  private NearestMask() {}

  /** The mask on the grid given. */
  public static Mask resample(Mask mask, Geometry grid) {
    IndexMap map = new IndexMap(grid, mask.geometry());
    GridSize in = mask.geometry().size();
    GridSize out = grid.size();
    byte[] inside = new byte[out.voxelCount()];
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
    return Mask.of(grid, inside);
  }

  private static int nearest(double x) {
    return (int) Math.floor(x + 0.5);
  }
}
