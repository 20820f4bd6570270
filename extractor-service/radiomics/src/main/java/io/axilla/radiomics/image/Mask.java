// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

import java.util.Arrays;

/**
 * The region of interest: which voxels of a grid belong to it, in the order of {@link Volume}. May
 * be empty; what needs a voxel says so. Immutable; the array given is copied.
 */
public final class Mask {
  private final Geometry geometry;
  private final byte[] inside;
  private final int voxelCount;

  private Mask(Geometry geometry, byte[] inside, int voxelCount) {
    this.geometry = geometry;
    this.inside = inside;
    this.voxelCount = voxelCount;
  }

  /** Voxels other than zero are inside. */
  public static Mask of(Geometry geometry, byte[] nonzeroIsInside) {
    if (nonzeroIsInside.length != geometry.voxelCount()) {
      throw new ImageException(
          ImageException.Code.VOXEL_COUNT,
          nonzeroIsInside.length + " mask voxels for a grid of " + geometry.size(),
          "give one value for each voxel");
    }
    byte[] inside = new byte[nonzeroIsInside.length];
    int count = 0;
    for (int n = 0; n < inside.length; n++) {
      if (nonzeroIsInside[n] != 0) {
        inside[n] = 1;
        count++;
      }
    }
    return new Mask(geometry, inside, count);
  }

  /** Voxels with exactly this value in a label image are inside. */
  public static Mask ofLabel(Volume labels, int label) {
    byte[] inside = new byte[labels.geometry().voxelCount()];
    labels.forEachPiece(
        (from, values, length) -> {
          for (int n = 0; n < length; n++) {
            inside[from + n] = (byte) (values[n] == label ? 1 : 0);
          }
        });
    int count = 0;
    for (byte one : inside) {
      count += one;
    }
    return new Mask(labels.geometry(), inside, count);
  }

  public Geometry geometry() {
    return geometry;
  }

  public boolean contains(int i, int j, int k) {
    return inside[geometry.flatIndex(i, j, k)] != 0;
  }

  /** Whether the voxel at this flat index (see {@link Geometry#flatIndex}) is inside. */
  public boolean containsFlat(int index) {
    return inside[index] != 0;
  }

  /** One byte a voxel, 1 inside and 0 outside, in flat order, in a new array. */
  public byte[] toBytes() {
    return inside.clone();
  }

  public int voxelCount() {
    return voxelCount;
  }

  public boolean isEmpty() {
    return voxelCount == 0;
  }

  public double volumeMm3() {
    return voxelCount * geometry.voxelVolumeMm3();
  }

  /**
   * The smallest box that holds all voxels inside.
   *
   * @throws ImageException {@code EMPTY_MASK} if there are none
   */
  public IndexBox boundingBox() {
    requireVoxels();
    GridSize size = geometry.size();
    int lowI = size.i();
    int lowJ = size.j();
    int lowK = size.k();
    int highI = 0;
    int highJ = 0;
    int highK = 0;
    int n = 0;
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        for (int i = 0; i < size.i(); i++) {
          if (inside[n++] != 0) {
            lowI = Math.min(lowI, i);
            highI = Math.max(highI, i);
            lowJ = Math.min(lowJ, j);
            highJ = Math.max(highJ, j);
            lowK = Math.min(lowK, k);
            highK = Math.max(highK, k);
          }
        }
      }
    }
    return new IndexBox(lowI, lowJ, lowK, highI, highJ, highK);
  }

  /**
   * The mean of the indices (i, j, k in x, y, z of the vector) of the voxels inside.
   *
   * @throws ImageException {@code EMPTY_MASK} if there are none
   */
  public Vector3 centroidIndex() {
    requireVoxels();
    GridSize size = geometry.size();
    long sumI = 0;
    long sumJ = 0;
    long sumK = 0;
    int n = 0;
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        for (int i = 0; i < size.i(); i++) {
          if (inside[n++] != 0) {
            sumI += i;
            sumJ += j;
            sumK += k;
          }
        }
      }
    }
    double count = voxelCount;
    return new Vector3(sumI / count, sumJ / count, sumK / count);
  }

  /**
   * The mean of the voxel centres inside, in LPS mm.
   *
   * @throws ImageException {@code EMPTY_MASK} if there are none
   */
  public Vector3 centroid() {
    Vector3 index = centroidIndex();
    return geometry.toLps(index.x(), index.y(), index.z());
  }

  /** The part inside the box, as a mask of its own. */
  public Mask crop(IndexBox box) {
    GridSize size = box.size();
    byte[] part = new byte[size.voxelCount()];
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        System.arraycopy(
            inside,
            geometry.flatIndex(box.lowI(), box.lowJ() + j, box.lowK() + k),
            part,
            (k * size.j() + j) * size.i(),
            size.i());
      }
    }
    return of(geometry.crop(box), part);
  }

  /** Same geometry and same voxels. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Mask mask
        && geometry.equals(mask.geometry)
        && Arrays.equals(inside, mask.inside);
  }

  @Override
  public int hashCode() {
    return geometry.hashCode() * 31 + Arrays.hashCode(inside);
  }

  @Override
  public String toString() {
    return "Mask[" + voxelCount + " voxels of " + geometry + "]";
  }

  private void requireVoxels() {
    if (isEmpty()) {
      throw new ImageException(
          ImageException.Code.EMPTY_MASK,
          "the mask has no voxel inside, on a grid of " + geometry.size(),
          "check the label and that mask and image overlap");
    }
  }
}
