// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.SopInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.storage.MaskRaster;
import io.axilla.storage.MaskRaster.Point;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The frames of a binary Segmentation: one for each slice that holds some of the mask, with place,
 * source image (PS3.3 C.7.6.16) and bits (PS3.5 section 8.1.1).
 */
final class SegmentationFrames {
  private final MaskCopy mask;
  private final MaskRaster.Grid grid;
  private final List<Integer> slices = new ArrayList<>();
  private final BitSet bits = new BitSet();

  private SegmentationFrames(MaskCopy mask) {
    this.mask = mask;
    this.grid = mask.raster().grid();
    for (int k = 0; k < mask.images().size(); k++) {
      BitSet plane = mask.raster().plane(k);
      if (!plane.isEmpty()) {
        int first = Math.multiplyExact(slices.size(), planeLength());
        plane.stream().forEach(n -> bits.set(first + n));
        slices.add(k);
      }
    }
  }

  static void write(Dataset document, MaskCopy mask, String dimensionUid) {
    SegmentationFrames frames = new SegmentationFrames(mask);
    document
        .setInt(Tag.NumberOfFrames, frames.slices.size())
        .add(Tag.ReferencedSeriesSequence, frames.sources())
        .add(
            Tag.DimensionOrganizationSequence,
            Dataset.empty().set(Tag.DimensionOrganizationUID, dimensionUid))
        .add(
            Tag.DimensionIndexSequence,
            dimension(dimensionUid, Tag.ReferencedSegmentNumber, Tag.SegmentIdentificationSequence))
        .add(
            Tag.DimensionIndexSequence,
            dimension(dimensionUid, Tag.ImagePositionPatient, Tag.PlanePositionSequence))
        .add(Tag.SharedFunctionalGroupsSequence, frames.shared());
    for (int n = 0; n < frames.slices.size(); n++) {
      document.add(Tag.PerFrameFunctionalGroupsSequence, frames.frame(frames.slices.get(n), n + 1));
    }
    document.setBytes(Tag.PixelData, frames.packed());
  }

  private static Dataset dimension(String organization, int tag, int group) {
    return Dataset.empty()
        .set(Tag.DimensionOrganizationUID, organization)
        .setInt(Tag.DimensionIndexPointer, tag)
        .setInt(Tag.FunctionalGroupPointer, group);
  }

  private Dataset shared() {
    Point i = grid.i();
    Point j = grid.j();
    return Dataset.empty()
        .add(
            Tag.PlaneOrientationSequence,
            Dataset.empty()
                .setDouble(Tag.ImageOrientationPatient, i.x(), i.y(), i.z(), j.x(), j.y(), j.z()))
        .add(
            Tag.PixelMeasuresSequence,
            Dataset.empty()
                .setDouble(Tag.SliceThickness, grid.spacing().z())
                .setDouble(Tag.SpacingBetweenSlices, grid.spacing().z())
                .setDouble(Tag.PixelSpacing, grid.spacing().y(), grid.spacing().x()))
        .add(
            Tag.SegmentIdentificationSequence,
            Dataset.empty().setInt(Tag.ReferencedSegmentNumber, SegmentationDocument.SEGMENT));
  }

  private Dataset frame(int slice, int number) {
    Point position = grid.position(slice);
    Dataset source = mask.images().get(slice).toItem();
    int sourceFrame = mask.raster().slices().get(slice).frame();
    if (sourceFrame > 0) {
      source.setInt(Tag.ReferencedFrameNumber, sourceFrame);
    }
    source.add(Tag.PurposeOfReferenceCodeSequence, Concepts.SOURCE_IMAGE.toItem());
    return Dataset.empty()
        .add(
            Tag.FrameContentSequence,
            Dataset.empty().setInt(Tag.DimensionIndexValues, SegmentationDocument.SEGMENT, number))
        .add(
            Tag.PlanePositionSequence,
            Dataset.empty()
                .setDouble(Tag.ImagePositionPatient, position.x(), position.y(), position.z()))
        .add(
            Tag.DerivationImageSequence,
            Dataset.empty()
                .add(Tag.DerivationCodeSequence, Concepts.SEGMENTATION.toItem())
                .add(Tag.SourceImageSequence, source));
  }

  /** Every image that a frame refers to, once (PS3.3 C.12.2). */
  private Dataset sources() {
    Dataset series = Dataset.empty().set(Tag.SeriesInstanceUID, mask.series().value());
    Set<SopInstanceUid> listed = new HashSet<>();
    for (int slice : slices) {
      SopReference image = mask.images().get(slice);
      if (listed.add(image.instance())) {
        series.add(Tag.ReferencedInstanceSequence, image.toItem());
      }
    }
    return series;
  }

  /** From the lowest bit of each byte on, frames directly behind one another, even length. */
  private byte[] packed() {
    long count = (long) slices.size() * planeLength();
    int bytes = Math.toIntExact((count + 7) / 8);
    byte[] packed = new byte[bytes + bytes % 2];
    byte[] used = bits.toByteArray();
    System.arraycopy(used, 0, packed, 0, used.length);
    return packed;
  }

  private int planeLength() {
    return Math.multiplyExact(grid.rows(), grid.columns());
  }
}
