// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

/** Number of voxels along the index axes: columns, rows, slices; each at least one. */
public record GridSize(int i, int j, int k) {
  public GridSize {
    if (i < 1 || j < 1 || k < 1 || (long) i * j * k > Integer.MAX_VALUE - 8) {
      throw new ImageException(
          ImageException.Code.BAD_SIZE,
          "a grid of " + i + " x " + j + " x " + k + " voxels is empty or too large",
          "give at least one and at most 2^31 - 9 voxels");
    }
  }

  public int voxelCount() {
    return i * j * k;
  }

  @Override
  public String toString() {
    return i + " x " + j + " x " + k;
  }
}
