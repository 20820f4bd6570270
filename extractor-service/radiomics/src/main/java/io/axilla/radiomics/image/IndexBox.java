// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

/** A box of voxels of a grid; both ends belong to it. */
public record IndexBox(int lowI, int lowJ, int lowK, int highI, int highJ, int highK) {
  public IndexBox {
    if (lowI > highI || lowJ > highJ || lowK > highK || lowI < 0 || lowJ < 0 || lowK < 0) {
      throw new IllegalArgumentException(
          "not a box: "
              + lowI
              + ".."
              + highI
              + ", "
              + lowJ
              + ".."
              + highJ
              + ", "
              + lowK
              + ".."
              + highK);
    }
  }

  /** All voxels of a grid. */
  public static IndexBox all(GridSize size) {
    return new IndexBox(0, 0, 0, size.i() - 1, size.j() - 1, size.k() - 1);
  }

  public GridSize size() {
    return new GridSize(highI - lowI + 1, highJ - lowJ + 1, highK - lowK + 1);
  }

  /** Grown by so many voxels on every side, as far as the grid reaches. */
  public IndexBox grow(int voxels, GridSize grid) {
    return new IndexBox(
        Math.max(lowI - voxels, 0),
        Math.max(lowJ - voxels, 0),
        Math.max(lowK - voxels, 0),
        Math.min(highI + voxels, grid.i() - 1),
        Math.min(highJ + voxels, grid.j() - 1),
        Math.min(highK + voxels, grid.k() - 1));
  }
}
