// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Vector3;

/**
 * IBSI's grid for resampling: it has the centre of the image's grid, and as many voxels as cover it
 * (manual, section Interpolation, VTM2).
 */
final class CentredGrid {
  /** Parts of a voxel that are rounding and need no voxel of their own. */
  private static final double ROUNDING = 1e-3;

  private CentredGrid() {}

  /** The spacing asked for; where it is 0, that of the image. */
  static Vector3 spacing(Vector3 asked, Vector3 ofImage) {
    return new Vector3(
        asked.x() == 0 ? ofImage.x() : asked.x(),
        asked.y() == 0 ? ofImage.y() : asked.y(),
        asked.z() == 0 ? ofImage.z() : asked.z());
  }

  static Geometry of(Geometry image, Vector3 spacing) {
    Vector3 old = image.spacing();
    GridSize size =
        new GridSize(
            count(image.size().i(), old.x(), spacing.x()),
            count(image.size().j(), old.y(), spacing.y()),
            count(image.size().k(), old.z(), spacing.z()));
    return new Geometry(
        size,
        spacing,
        image.toLps(
            first(image.size().i(), old.x(), size.i(), spacing.x()),
            first(image.size().j(), old.y(), size.j(), spacing.y()),
            first(image.size().k(), old.z(), size.k(), spacing.z())),
        image.direction());
  }

  private static int count(int count, double old, double spacing) {
    return Math.max(1, (int) Math.ceil(count * old / spacing - ROUNDING));
  }

  /** Where the first new voxel lies, as a continuous index of the old grid. */
  private static double first(int oldCount, double old, int count, double spacing) {
    return 0.5 * ((oldCount - 1) - (count - 1) * (spacing / old));
  }
}
