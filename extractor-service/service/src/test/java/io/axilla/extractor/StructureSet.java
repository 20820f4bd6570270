// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** An RT Structure Set with one ROI: in each frame of a segmentation the box around its bits. */
final class StructureSet {
  private StructureSet() {}

  static Dataset around(Dataset segmentation) {
    Dataset shared = item(segmentation, Tag.SharedFunctionalGroupsSequence);
    double[] spacing = item(shared, Tag.PixelMeasuresSequence).doubles(Tag.PixelSpacing);
    double[] axes = item(shared, Tag.PlaneOrientationSequence).doubles(Tag.ImageOrientationPatient);
    int rows = segmentation.integer(Tag.Rows, 0);
    int columns = segmentation.integer(Tag.Columns, 0);
    BitSet bits = BitSet.valueOf(segmentation.bytes(Tag.PixelData));
    Dataset contours = Dataset.empty().setInt(Tag.ReferencedROINumber, 3);
    List<Dataset> frames = segmentation.items(Tag.PerFrameFunctionalGroupsSequence);
    for (int n = 0; n < frames.size(); n++) {
      int first = n * rows * columns;
      int[] inside =
          bits.get(first, first + rows * columns).stream().map(bit -> bit % columns).toArray();
      BitSet plane = bits.get(first, first + rows * columns);
      double low = Arrays.stream(inside).min().orElseThrow() - 0.5;
      double high = Arrays.stream(inside).max().orElseThrow() + 0.5;
      double top = plane.nextSetBit(0) / columns - 0.5;
      double bottom = (plane.length() - 1) / columns + 0.5;
      double[] at =
          item(frames.get(n), Tag.PlanePositionSequence).doubles(Tag.ImagePositionPatient);
      double[][] corners = {{low, top}, {high, top}, {high, bottom}, {low, bottom}};
      double[] points = new double[12];
      for (int c = 0; c < 4; c++) {
        for (int axis = 0; axis < 3; axis++) {
          points[3 * c + axis] =
              at[axis]
                  + corners[c][0] * spacing[1] * axes[axis]
                  + corners[c][1] * spacing[0] * axes[3 + axis];
        }
      }
      contours.add(
          Tag.ContourSequence,
          Dataset.empty()
              .set(Tag.ContourGeometricType, "CLOSED_PLANAR")
              .setInt(Tag.NumberOfContourPoints, 4)
              .setDouble(Tag.ContourData, points));
    }
    String frame = segmentation.string(Tag.FrameOfReferenceUID).orElseThrow();
    return Dataset.empty()
        .copyFrom(
            segmentation,
            Tag.PatientID,
            Tag.PatientName,
            Tag.PatientBirthDate,
            Tag.PatientSex,
            Tag.StudyInstanceUID,
            Tag.StudyDate)
        .set(Tag.SOPClassUID, SopClass.RT_STRUCTURE_SET_STORAGE)
        .set(Tag.SOPInstanceUID, "2.25.31")
        .set(Tag.SeriesInstanceUID, "2.25.32")
        .set(Tag.Modality, "RTSTRUCT")
        .set(Tag.StructureSetDate, "20240501")
        .set(Tag.StructureSetTime, "120000")
        .add(
            Tag.StructureSetROISequence,
            Dataset.empty()
                .setInt(Tag.ROINumber, 3)
                .set(Tag.ReferencedFrameOfReferenceUID, frame)
                .set(
                    Tag.ROIName,
                    item(segmentation, Tag.SegmentSequence).string(Tag.SegmentLabel).orElseThrow()))
        .add(Tag.ROIContourSequence, contours);
  }

  private static Dataset item(Dataset in, int sequence) {
    return in.item(sequence).orElseThrow();
  }
}
