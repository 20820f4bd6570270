// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.MaskRef;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Side;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.dicom.Uid;
import io.axilla.storage.MaskRaster;
import java.util.Locale;

/**
 * A copy of a mask that reports cannot refer to, as a binary Segmentation (PS3.3 A.51) with one
 * segment, on the grid of the CT and in its study. It says that it is a copy, and of what.
 */
public final class SegmentationDocument {
  /** Number of the only segment. */
  public static final int SEGMENT = 1;

  private static final int SERIES_NUMBER = 9602;
  private static final String LOSSY = "01";

  private SegmentationDocument() {}

  public static Dataset of(DocumentFrame frame, ResponsePredicted result, MaskCopy mask) {
    MaskRef source =
        mask.role() == TimePoint.PRE ? result.match().pre().mask() : result.match().post().mask();
    Dataset document = Dataset.empty();
    frame.subject().write(document, true);
    DocumentHeader.writeSeries(
        document,
        frame,
        "SEG",
        SERIES_NUMBER,
        "Axilla mask " + Concepts.timePointName(mask.role()) + " - RESEARCH USE ONLY");
    DocumentHeader.writeEquipment(document, result.software());
    mask.header()
        .string(Tag.FrameOfReferenceUID)
        .ifPresent(
            uid ->
                document
                    .set(Tag.FrameOfReferenceUID, uid)
                    .setEmpty(Tag.PositionReferenceIndicator));
    writeImage(document, mask);
    document
        .set(Tag.SegmentationType, "BINARY")
        .set(Tag.ContentLabel, "AXILLA")
        .set(Tag.ContentDescription, "Copy on the CT's grid of " + shortName(source))
        .setEmpty(Tag.ContentCreatorName)
        .add(Tag.SegmentSequence, segment(result, mask, source));
    SegmentationFrames.write(document, mask, Uid.v5("dimensions", frame.instance().value()));
    return document;
  }

  private static void writeImage(Dataset document, MaskCopy mask) {
    MaskRaster.Grid grid = mask.raster().grid();
    document
        .set(Tag.ImageType, "DERIVED", "PRIMARY")
        .setInt(Tag.SamplesPerPixel, 1)
        .set(Tag.PhotometricInterpretation, "MONOCHROME2")
        .setInt(Tag.Rows, grid.rows())
        .setInt(Tag.Columns, grid.columns())
        .setInt(Tag.BitsAllocated, 1)
        .setInt(Tag.BitsStored, 1)
        .setInt(Tag.HighBit, 0)
        .setInt(Tag.PixelRepresentation, 0);
    if (mask.header().string(Tag.LossyImageCompression).filter(LOSSY::equals).isPresent()) {
      document.copyFrom(
          mask.header(),
          Tag.LossyImageCompression,
          Tag.LossyImageCompressionRatio,
          Tag.LossyImageCompressionMethod);
    } else {
      document.set(Tag.LossyImageCompression, "00");
    }
  }

  /**
   * SEMIAUTOMATIC, since software calculated these voxels from what was drawn: MANUAL would say
   * that a person drew them.
   */
  private static Dataset segment(ResponsePredicted result, MaskCopy mask, MaskRef source) {
    Side side = result.match().side();
    Dataset type = Concepts.AXILLA.toItem();
    type.add(Tag.SegmentedPropertyTypeModifierCodeSequence, Concepts.laterality(side).toItem());
    return Dataset.empty()
        .setInt(Tag.SegmentNumber, SEGMENT)
        .set(Tag.SegmentLabel, "Axilla " + side.name().toLowerCase(Locale.ROOT))
        .set(Tag.SegmentDescription, origin(mask, source))
        .set(Tag.SegmentAlgorithmType, "SEMIAUTOMATIC")
        .set(Tag.SegmentAlgorithmName, DocumentHeader.PRODUCT + " mask copy")
        .set(Tag.TrackingID, Tree.trackingName(side))
        .set(Tag.TrackingUID, Tree.trackingUid(result.match()))
        .add(Tag.SegmentedPropertyCategoryCodeSequence, Concepts.ANATOMICAL_STRUCTURE.toItem())
        .add(Tag.SegmentedPropertyTypeCodeSequence, type);
  }

  private static String origin(MaskCopy mask, MaskRef source) {
    String how =
        switch (source.kind()) {
          case RTSTRUCT -> "a voxel is inside when its centre lies within the contours";
          case SEG, NRRD, NIFTI, META_IMAGE -> "brought to that grid by nearest neighbour";
        };
    return "Copy made by "
        + DocumentHeader.PRODUCT
        + " of "
        + shortName(source)
        + " of object "
        + source.object()
        + " on the grid of CT series "
        + mask.series()
        + ": "
        + how
        + ". Nobody has edited or confirmed this copy. "
        + Statements.RESEARCH_USE;
  }

  private static String shortName(MaskRef source) {
    return switch (source.kind()) {
      case SEG -> "SEG, segment " + source.segment();
      case RTSTRUCT -> "RTSTRUCT, ROI " + source.segment();
      case NRRD, NIFTI, META_IMAGE -> source.kind() + ", label " + source.segment();
    };
  }
}
