// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.io.NiftiTransforms;
import org.jspecify.annotations.Nullable;

/**
 * Where a NIfTI image lies. It may carry two transforms; the one of higher standing counts: scanner
 * (code 1) before aligned to another scan (2); templates (Talairach 3, MNI 4, other 5) are not the
 * patient's space.
 *
 * @param geometry null where it cannot be told
 * @param fault why not; EMPTY_MASK never
 */
record NiftiPlace(@Nullable Geometry geometry, MaskFault fault) {
  private static final double HALF_A_VOXEL = 0.5;

  static NiftiPlace of(NiftiTransforms transforms) {
    return of(
        transforms.qformCode(),
        transforms.qform().orElse(null),
        transforms.sformCode(),
        transforms.sform().orElse(null));
  }

  static NiftiPlace of(
      int qformCode, @Nullable Geometry qform, int sformCode, @Nullable Geometry sform) {
    int qformRank = qform == null ? 0 : standing(qformCode);
    int sformRank = sform == null ? 0 : standing(sformCode);
    if (qformRank == 0 && sformRank == 0) {
      boolean template = qformCode > 0 || sformCode > 0;
      return new NiftiPlace(
          null,
          template ? MaskFault.FRAME_OF_REFERENCE_MISMATCH : MaskFault.MASK_GEOMETRY_AMBIGUOUS);
    }
    if (qform != null && sform != null && qformRank == sformRank && differ(qform, sform)) {
      return new NiftiPlace(null, MaskFault.MASK_GEOMETRY_AMBIGUOUS);
    }
    return new NiftiPlace(qformRank > sformRank ? qform : sform, MaskFault.MASK_GEOMETRY_AMBIGUOUS);
  }

  private static int standing(int code) {
    return code == 1 ? 2 : code == 2 ? 1 : 0;
  }

  /** Whether a corner of one lies more than half a voxel from the same corner of the other. */
  private static boolean differ(Geometry a, Geometry b) {
    GridSize size = a.size();
    for (int corner = 0; corner < 8; corner++) {
      int i = (corner & 1) * (size.i() - 1);
      int j = (corner >> 1 & 1) * (size.j() - 1);
      int k = (corner >> 2) * (size.k() - 1);
      Vector3 there = a.toIndex(b.toLps(i, j, k));
      if (Math.abs(there.x() - i) > HALF_A_VOXEL
          || Math.abs(there.y() - j) > HALF_A_VOXEL
          || Math.abs(there.z() - k) > HALF_A_VOXEL) {
        return true;
      }
    }
    return false;
  }
}
