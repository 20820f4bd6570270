// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.Sha256;
import io.axilla.extractor.imaging.attributes.ContentDigest;
import io.axilla.extractor.imaging.series.CtVolume;
import io.axilla.extractor.imaging.side.GeometricSide;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Mask;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places masks on one CT and checks them against it. */
final class MaskPlacement {
  static final double MAX_PADDING = 0.01;
  static final double MAX_METAL = 0.001;
  static final double METAL_ABOVE_HU = 2000;

  private final CtVolume ct;

  MaskPlacement(CtVolume ct) {
    this.ct = ct;
  }

  MaskReading place(MaskInfo info, MaskShape shape) {
    try {
      requireSameFrame(info.frameOfReference());
      MaskShape.OnGrid placed = shape.on(ct.geometry());
      Mask mask = placed.mask();
      if (mask.isEmpty()) {
        throw new UnusableMaskException(
            MaskFault.EMPTY_MASK, "what is drawn holds no voxel's centre of the CT");
      }
      Set<MaskWarning> warnings = EnumSet.noneOf(MaskWarning.class);
      inspectVoxels(mask, warnings);
      if (placed.resampled()) {
        warnings.add(MaskWarning.MASK_RESAMPLED);
      }
      if (info.series() != null && !info.series().equals(ct.series())) {
        warnings.add(MaskWarning.REFERENCED_SERIES_ABSENT);
      }
      return new MaskReading.Placed(
          info,
          mask,
          GeometricSide.of(ct.volume(), mask),
          List.copyOf(warnings),
          digest(info, mask));
    } catch (UnusableMaskException e) {
      return new MaskReading.Refused(info, e.fault(), e.what());
    }
  }

  private void requireSameFrame(@Nullable String frameOfReference) {
    if (frameOfReference != null
        && ct.frameOfReference() != null
        && !frameOfReference.equals(ct.frameOfReference())) {
      throw new UnusableMaskException(
          MaskFault.FRAME_OF_REFERENCE_MISMATCH,
          "the mask was drawn in another frame of reference than the CT's");
    }
  }

  private void inspectVoxels(Mask mask, Set<MaskWarning> warnings) {
    IndexBox box = mask.boundingBox();
    long padding = 0;
    long metal = 0;
    for (int k = box.lowK(); k <= box.highK(); k++) {
      for (int j = box.lowJ(); j <= box.highJ(); j++) {
        for (int i = box.lowI(); i <= box.highI(); i++) {
          if (mask.contains(i, j, k)) {
            padding += ct.isPadding(ct.geometry().flatIndex(i, j, k)) ? 1 : 0;
            metal += ct.volume().at(i, j, k) > METAL_ABOVE_HU ? 1 : 0;
          }
        }
      }
    }
    if (padding > MAX_PADDING * mask.voxelCount()) {
      throw new UnusableMaskException(
          MaskFault.MASK_OVER_PADDING,
          padding + " of " + mask.voxelCount() + " voxels are padding");
    }
    if (metal > MAX_METAL * mask.voxelCount()) {
      warnings.add(MaskWarning.METAL_IN_MASK);
    }
    if (touchesEdge(box, ct.geometry().size())) {
      warnings.add(MaskWarning.MASK_AT_IMAGE_EDGE);
    }
  }

  private static boolean touchesEdge(IndexBox box, GridSize size) {
    return box.lowI() == 0
        || box.lowJ() == 0
        || box.lowK() == 0
        || box.highI() == size.i() - 1
        || box.highJ() == size.j() - 1
        || box.highK() == size.k() - 1;
  }

  private Sha256 digest(MaskInfo info, Mask mask) {
    ContentDigest digest =
        ContentDigest.of("mask")
            .text(info.region() == null ? null : info.region().name())
            .text(info.side() == null ? null : info.side().name())
            .geometry(ct.geometry());
    IndexBox box = mask.boundingBox();
    for (int k = box.lowK(); k <= box.highK(); k++) {
      for (int j = box.lowJ(); j <= box.highJ(); j++) {
        addRuns(digest, mask, box, j, k);
      }
    }
    return digest.value();
  }

  /** First and last voxel of each run along i, so that the digest is about what is inside alone. */
  private void addRuns(ContentDigest digest, Mask mask, IndexBox box, int j, int k) {
    ByteBuffer run = ByteBuffer.allocate(2 * Integer.BYTES);
    int start = -1;
    for (int i = box.lowI(); i <= box.highI() + 1; i++) {
      boolean inside = i <= box.highI() && mask.contains(i, j, k);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        run.clear();
        run.putInt(ct.geometry().flatIndex(start, j, k));
        run.putInt(ct.geometry().flatIndex(i - 1, j, k));
        digest.bytes(run.array(), run.capacity());
        start = -1;
      }
    }
  }
}
