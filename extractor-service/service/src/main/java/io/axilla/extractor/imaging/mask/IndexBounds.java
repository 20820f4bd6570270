// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Vector3;

/**
 * The range of points, as continuous indices of a grid, that a mask takes; none may lie outside.
 */
final class IndexBounds {
  /** A point on the outer face of the last voxel is inside, whatever its last digit. */
  private static final double ROUNDING = 1e-6;

  private final GridSize size;
  private double lowI = Double.POSITIVE_INFINITY;
  private double lowJ = Double.POSITIVE_INFINITY;
  private double lowK = Double.POSITIVE_INFINITY;
  private double highI = Double.NEGATIVE_INFINITY;
  private double highJ = Double.NEGATIVE_INFINITY;
  private double highK = Double.NEGATIVE_INFINITY;

  IndexBounds(Geometry grid) {
    size = grid.size();
  }

  /**
   * @throws UnusableMaskException if the point lies outside of every voxel
   */
  void add(Vector3 index) {
    if (isOutside(index.x(), size.i())
        || isOutside(index.y(), size.j())
        || isOutside(index.z(), size.k())) {
      throw new UnusableMaskException(
          MaskFault.MASK_OUTSIDE_IMAGE, "a contour or a voxel's centre lies outside the image");
    }
    lowI = Math.min(lowI, index.x());
    lowJ = Math.min(lowJ, index.y());
    lowK = Math.min(lowK, index.z());
    highI = Math.max(highI, index.x());
    highJ = Math.max(highJ, index.y());
    highK = Math.max(highK, index.z());
  }

  boolean isEmpty() {
    return lowI > highI;
  }

  int lowI(double margin) {
    return Math.max(0, (int) Math.floor(lowI - margin));
  }

  int lowJ(double margin) {
    return Math.max(0, (int) Math.floor(lowJ - margin));
  }

  int lowK(double margin) {
    return Math.max(0, (int) Math.floor(lowK - margin));
  }

  int highI(double margin) {
    return Math.min(size.i() - 1, (int) Math.ceil(highI + margin));
  }

  int highJ(double margin) {
    return Math.min(size.j() - 1, (int) Math.ceil(highJ + margin));
  }

  int highK(double margin) {
    return Math.min(size.k() - 1, (int) Math.ceil(highK + margin));
  }

  private static boolean isOutside(double index, int count) {
    return index < -0.5 - ROUNDING || index > count - 0.5 + ROUNDING;
  }
}
