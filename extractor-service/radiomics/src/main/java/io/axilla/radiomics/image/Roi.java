// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

/**
 * The voxels inside a mask, seen from its bounding box: what is left to do when the padding around
 * it has served the filters.
 */
public final class Roi {
  private final IndexBox box;
  private final Geometry geometry;
  private final int[] positions;

  private Roi(IndexBox box, Geometry geometry, int[] positions) {
    this.box = box;
    this.geometry = geometry;
    this.positions = positions;
  }

  /** The region of a mask that is not empty. */
  public static Roi of(Mask mask) {
    return of(mask, mask.boundingBox());
  }

  /** The region of a mask inside a box that holds all of it, such as that of a larger mask. */
  public static Roi of(Mask mask, IndexBox box) {
    GridSize size = box.size();
    int[] positions = new int[mask.voxelCount()];
    int count = 0;
    int n = 0;
    for (int k = box.lowK(); k <= box.highK(); k++) {
      for (int j = box.lowJ(); j <= box.highJ(); j++) {
        int from = mask.geometry().flatIndex(box.lowI(), j, k);
        for (int i = 0; i < size.i(); i++, n++) {
          if (mask.containsFlat(from + i)) {
            positions[count++] = n;
          }
        }
      }
    }
    return new Roi(box, mask.geometry().crop(box), positions);
  }

  /** The box within the grid of the mask. */
  public IndexBox box() {
    return box;
  }

  /** The grid of the box. */
  public Geometry geometry() {
    return geometry;
  }

  public GridSize size() {
    return geometry.size();
  }

  public int voxelCount() {
    return positions.length;
  }

  /** Flat index within the box of the n-th voxel inside, in flat order. */
  public int position(int n) {
    return positions[n];
  }

  /** The values of the voxels inside, from an image of the box. */
  public double[] valuesOf(Volume imageOfBox) {
    double[] values = new double[positions.length];
    for (int n = 0; n < values.length; n++) {
      values[n] = imageOfBox.atFlat(positions[n]);
    }
    return values;
  }
}
