// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.side;

import io.axilla.contracts.Side;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.util.Optional;

/**
 * The side of the body on which a mask's voxels lie, without regard to what the mask is called. It
 * works on patient coordinates (LPS, +x is the patient's left), so it holds for feet-first and
 * prone scans as well.
 */
public final class GeometricSide {
  /** Body is denser than this, HU. */
  static final double BODY_ABOVE_HU = -300;

  /** A centroid closer than this to the middle of the body has no side, mm. */
  static final double MIDDLE_MM = 30;

  /** A body that is cut off at the image's edge is judged only in an image at least so wide, mm. */
  static final double WIDE_ENOUGH_MM = 300;

  private GeometricSide() {}

  /** Empty when unclear. CT and mask share a grid, and the mask has a voxel. */
  public static Optional<Side> of(Volume ct, Mask mask) {
    IndexBox box = mask.boundingBox();
    BodyExtent body = BodyExtent.inSlices(ct, box.lowK(), box.highK());
    if (body.isEmpty() || (body.touchesEdge() && widthMm(ct.geometry()) < WIDE_ENOUGH_MM)) {
      return Optional.empty();
    }
    double left = mask.centroid().x() - body.middle();
    if (left > MIDDLE_MM) {
      return Optional.of(Side.LEFT);
    }
    return left < -MIDDLE_MM ? Optional.of(Side.RIGHT) : Optional.empty();
  }

  /** Whether x runs along rows (index i) rather than along columns (index j). */
  static boolean runsAlongRows(Geometry geometry) {
    Vector3 i = geometry.direction().i();
    Vector3 j = geometry.direction().j();
    return Math.abs(i.x()) >= Math.abs(j.x());
  }

  private static double widthMm(Geometry geometry) {
    return runsAlongRows(geometry)
        ? geometry.size().i() * geometry.spacing().x()
        : geometry.size().j() * geometry.spacing().y();
  }
}
