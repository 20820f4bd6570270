// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Vector3;

/**
 * PyRadiomics' grid for resampling: aligned with the outer corner of the mask's first voxel, cut to
 * the mask's box and {@code padDistance} new voxels around it, inside of the mask's image.
 */
final class TargetGrid {
  private TargetGrid() {}

  /** The spacing asked for; where it is 0 or the mask has one voxel only, that of the mask. */
  static Vector3 spacing(Vector3 asked, Vector3 ofMask, IndexBox box) {
    GridSize size = box.size();
    return new Vector3(
        asked.x() == 0 || size.i() == 1 ? ofMask.x() : asked.x(),
        asked.y() == 0 || size.j() == 1 ? ofMask.y() : asked.y(),
        asked.z() == 0 || size.k() == 1 ? ofMask.z() : asked.z());
  }

  static Geometry of(Geometry mask, IndexBox box, Vector3 spacing, int padDistance) {
    Axis i =
        Axis.of(
            mask.spacing().x(), spacing.x(), box.lowI(), box.highI(), mask.size().i(), padDistance);
    Axis j =
        Axis.of(
            mask.spacing().y(), spacing.y(), box.lowJ(), box.highJ(), mask.size().j(), padDistance);
    Axis k =
        Axis.of(
            mask.spacing().z(), spacing.z(), box.lowK(), box.highK(), mask.size().k(), padDistance);
    return new Geometry(
        new GridSize(i.size, j.size, k.size),
        spacing,
        toLps(mask, new double[] {i.origin, j.origin, k.origin}),
        mask.direction());
  }

  /** As ITK's TransformContinuousIndexToPhysicalPoint: the origin is added last. */
  private static Vector3 toLps(Geometry mask, double[] index) {
    double[] direction = mask.direction().toRowMajor();
    double[] spacing = {mask.spacing().x(), mask.spacing().y(), mask.spacing().z()};
    double[] point = new double[3];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        point[r] += direction[r * 3 + c] * spacing[c] * index[c];
      }
    }
    return new Vector3(
        point[0] + mask.origin().x(), point[1] + mask.origin().y(), point[2] + mask.origin().z());
  }

  /** Size along one axis, and where its first voxel lies as a continuous index of the mask. */
  private record Axis(int size, double origin) {
    static Axis of(double old, double asked, int low, int high, int count, int pad) {
      double ratio = old / asked;
      double from = Math.max(Math.floor((low - 0.5) * ratio - pad), 0);
      double to = Math.min(Math.ceil((high + 1 - 0.5) * ratio + pad), Math.ceil(count * ratio) - 1);
      double origin = 0.5 * (asked - old) / old + from / ratio;
      return new Axis((int) (to - from + 1), origin);
    }
  }
}
