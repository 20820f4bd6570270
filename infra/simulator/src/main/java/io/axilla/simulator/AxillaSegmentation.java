// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The whole axilla of the diseased side as a binary Segmentation (PS3.3 A.51): only slices that
 * hold some of it.
 */
final class AxillaSegmentation {
  private final PhantomStudy study;
  private final Reader reader;
  private final Anatomy anatomy;

  AxillaSegmentation(PhantomStudy study) {
    this(study, Reader.EXACT);
  }

  AxillaSegmentation(PhantomStudy study, Reader reader) {
    this.study = study;
    this.reader = reader;
    this.anatomy = new Anatomy(study.patient(), study.after());
  }

  Dataset dataset() {
    Grid grid = study.grid();
    int plane = grid.rows() * grid.columns();
    List<Integer> slices = new ArrayList<>();
    BitSet bits = new BitSet();
    for (int k = 0; k < grid.slices(); k++) {
      BitSet inside = slice(k);
      if (!inside.isEmpty()) {
        int offset = slices.size() * plane;
        inside.stream().forEach(n -> bits.set(offset + n));
        slices.add(k);
      }
    }
    boolean left = study.patient().left();
    Dataset dataset =
        PatientStudyModules.of(
                study,
                SopClass.SEGMENTATION_STORAGE,
                study.uid("seg", wrong()),
                study.uid("seg-series", wrong()),
                "SEG")
            .set(Tag.ImageType, "DERIVED", "PRIMARY")
            .set(Tag.SeriesDescription, "Axilla, manual (phantom)")
            .setInt(Tag.SeriesNumber, 100)
            .setInt(Tag.InstanceNumber, 1)
            .set(Tag.ContentLabel, "AXILLA")
            .set(Tag.ContentDescription, "Whole axilla")
            .set(Tag.ContentCreatorName, "READER^ONE")
            .set(Tag.SegmentationType, "BINARY")
            .set(Tag.LossyImageCompression, "00")
            .setInt(Tag.SamplesPerPixel, 1)
            .set(Tag.PhotometricInterpretation, "MONOCHROME2")
            .setInt(Tag.NumberOfFrames, slices.size())
            .setInt(Tag.Rows, grid.rows())
            .setInt(Tag.Columns, grid.columns())
            .setInt(Tag.BitsAllocated, 1)
            .setInt(Tag.BitsStored, 1)
            .setInt(Tag.HighBit, 0)
            .setInt(Tag.PixelRepresentation, 0)
            .add(
                Tag.SegmentSequence,
                Dataset.empty()
                    .setInt(Tag.SegmentNumber, 1)
                    .set(Tag.SegmentLabel, left ? "Axilla left" : "Axilla right")
                    .set(Tag.SegmentAlgorithmType, "MANUAL")
                    .add(
                        Tag.SegmentedPropertyCategoryCodeSequence,
                        code("123037004", "Anatomical Structure"))
                    .add(
                        Tag.SegmentedPropertyTypeCodeSequence,
                        code("91470000", "Axilla")
                            .add(
                                Tag.SegmentedPropertyTypeModifierCodeSequence,
                                left ? code("7771000", "Left") : code("24028007", "Right"))))
            .add(Tag.SharedFunctionalGroupsSequence, shared())
            .setBytes(Tag.PixelData, packed(bits, slices.size() * plane));
    dataset.add(Tag.ReferencedSeriesSequence, referencedSeries(slices));
    dataset.add(
        Tag.DimensionOrganizationSequence,
        Dataset.empty().set(Tag.DimensionOrganizationUID, study.uid("dimension")));
    dataset.add(
        Tag.DimensionIndexSequence,
        Dataset.empty()
            .set(Tag.DimensionOrganizationUID, study.uid("dimension"))
            .setInt(Tag.DimensionIndexPointer, Tag.ImagePositionPatient)
            .setInt(Tag.FunctionalGroupPointer, Tag.PlanePositionSequence));
    for (int n = 0; n < slices.size(); n++) {
      dataset.add(Tag.PerFrameFunctionalGroupsSequence, frame(slices.get(n), n + 1));
    }
    return dataset;
  }

  private String wrong() {
    return study.maskOnWrongSide() ? "wrong-side" : "";
  }

  private BitSet slice(int k) {
    Grid grid = study.grid();
    BitSet inside = new BitSet();
    double mirror = study.maskOnWrongSide() ? -1 : 1;
    for (int j = 0; j < grid.rows(); j++) {
      for (int i = 0; i < grid.columns(); i++) {
        if (anatomy.inAxilla(
            reader, mirror * grid.x(i, study.position()), grid.y(j, study.position()), grid.z(k))) {
          inside.set(j * grid.columns() + i);
        }
      }
    }
    return inside;
  }

  /**
   * Bits packed from the lowest of each byte on, frames directly behind one another (PS3.5 section
   * 8.1.1), even length.
   */
  private static byte[] packed(BitSet bits, int count) {
    int bytes = (count + 7) / 8;
    byte[] packed = new byte[bytes + bytes % 2];
    byte[] used = bits.toByteArray();
    System.arraycopy(used, 0, packed, 0, used.length);
    return packed;
  }

  private Dataset shared() {
    Grid grid = study.grid();
    return Dataset.empty()
        .add(
            Tag.PlaneOrientationSequence,
            Dataset.empty()
                .setDouble(
                    Tag.ImageOrientationPatient,
                    study.position().rowX(),
                    0,
                    0,
                    0,
                    study.position().columnY(),
                    0))
        .add(
            Tag.PixelMeasuresSequence,
            Dataset.empty()
                .setDouble(Tag.SliceThickness, grid.spacing())
                .setDouble(Tag.SpacingBetweenSlices, grid.spacing())
                .setDouble(Tag.PixelSpacing, grid.pixel(), grid.pixel()))
        .add(
            Tag.SegmentIdentificationSequence,
            Dataset.empty().setInt(Tag.ReferencedSegmentNumber, 1));
  }

  private Dataset frame(int k, int index) {
    Grid grid = study.grid();
    return Dataset.empty()
        .add(Tag.FrameContentSequence, Dataset.empty().setInt(Tag.DimensionIndexValues, index))
        .add(
            Tag.PlanePositionSequence,
            Dataset.empty()
                .setDouble(
                    Tag.ImagePositionPatient,
                    grid.x(0, study.position()),
                    grid.y(0, study.position()),
                    grid.z(k)))
        .add(
            Tag.DerivationImageSequence,
            Dataset.empty()
                .add(Tag.DerivationCodeSequence, code("113076", "DCM", "Segmentation"))
                .add(
                    Tag.SourceImageSequence,
                    reference(k)
                        .add(
                            Tag.PurposeOfReferenceCodeSequence,
                            code("121322", "DCM", "Source image for image processing operation"))));
  }

  private Dataset referencedSeries(List<Integer> slices) {
    Dataset series = Dataset.empty().set(Tag.SeriesInstanceUID, CtSeries.seriesUid(study));
    for (int k : slices) {
      series.add(Tag.ReferencedInstanceSequence, reference(k));
    }
    return series;
  }

  private Dataset reference(int k) {
    return Dataset.empty()
        .set(Tag.ReferencedSOPClassUID, SopClass.CT_IMAGE_STORAGE)
        .set(Tag.ReferencedSOPInstanceUID, CtSeries.sliceUid(study, k));
  }

  private static Dataset code(String value, String meaning) {
    return code(value, "SCT", meaning);
  }

  private static Dataset code(String value, String scheme, String meaning) {
    return Dataset.empty()
        .set(Tag.CodeValue, value)
        .set(Tag.CodingSchemeDesignator, scheme)
        .set(Tag.CodeMeaning, meaning);
  }
}
