// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.MaskKind;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.attributes.Moments;
import io.axilla.extractor.imaging.study.PersonHashes;
import io.axilla.radiomics.image.Vector3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads RT Structure Set (PS3.3 A.19): every ROI of StructureSetROISequence is a mask, found among
 * the contours and observations by its number, never by its place in the list.
 */
final class RtStructReader {
  /** Types of contour that enclose an area. */
  private static final Set<String> CLOSED = Set.of("CLOSED_PLANAR", "CLOSEDPLANAR_XOR");

  private final AnatomyTable anatomy;
  private final PersonHashes hashes;

  RtStructReader(AnatomyTable anatomy, PersonHashes hashes) {
    this.anatomy = anatomy;
    this.hashes = hashes;
  }

  List<MaskSegment> read(DicomObject object) {
    Dataset header = object.dataset();
    Map<Integer, Dataset> contours = byRoi(header.items(Tag.ROIContourSequence));
    Map<Integer, Dataset> observations = byRoi(header.items(Tag.RTROIObservationsSequence));
    List<MaskSegment> masks = new ArrayList<>();
    for (Dataset roi : header.items(Tag.StructureSetROISequence)) {
      int number =
          roi.integer(Tag.ROINumber)
              .orElseThrow(() -> new InvalidValueException(Tag.ROINumber, "absent"));
      String label = roi.string(Tag.ROIName).orElse(null);
      Dataset observation = observations.get(number);
      Anatomy shown =
          anatomy.of(
              observation == null ? CodedAnatomy.NONE : CodedAnatomy.ofRoi(observation), label);
      String frame =
          roi.string(Tag.ReferencedFrameOfReferenceUID)
              .or(() -> header.string(Tag.FrameOfReferenceUID))
              .orElse(null);
      MaskInfo info =
          new MaskInfo(
              ObjectHeader.object(header),
              number,
              MaskKind.RTSTRUCT,
              ObjectHeader.study(header),
              label,
              shown.region(),
              shown.side(),
              series(header, frame),
              frame,
              Moments.moment(header, Tag.StructureSetDate, Tag.StructureSetTime),
              hashes.name(header, Tag.OperatorsName));
      masks.add(MaskSegment.of(info, shown, shape(contours.get(number))));
    }
    return masks;
  }

  private static @Nullable SeriesInstanceUid series(Dataset header, @Nullable String frame) {
    List<Dataset> series =
        header.items(Tag.ReferencedFrameOfReferenceSequence).stream()
            .filter(
                f ->
                    frame == null
                        || Objects.equals(f.string(Tag.FrameOfReferenceUID).orElse(null), frame))
            .flatMap(f -> f.items(Tag.RTReferencedStudySequence).stream())
            .flatMap(s -> s.items(Tag.RTReferencedSeriesSequence).stream())
            .toList();
    return ObjectHeader.oneSeries(series);
  }

  private static Map<Integer, Dataset> byRoi(List<Dataset> items) {
    Map<Integer, Dataset> byNumber = new HashMap<>();
    for (Dataset item : items) {
      item.integer(Tag.ReferencedROINumber).ifPresent(number -> byNumber.putIfAbsent(number, item));
    }
    return byNumber;
  }

  private static ContourStack shape(@Nullable Dataset roiContours) {
    List<List<Vector3>> contours = new ArrayList<>();
    if (roiContours != null) {
      for (Dataset contour : roiContours.items(Tag.ContourSequence)) {
        if (CLOSED.contains(contour.string(Tag.ContourGeometricType).orElse(""))) {
          contours.add(points(contour));
        }
      }
    }
    return new ContourStack(contours);
  }

  private static List<Vector3> points(Dataset contour) {
    double[] values = contour.doubles(Tag.ContourData);
    if (values.length % 3 != 0) {
      throw new InvalidValueException(Tag.ContourData, "not triplets of coordinates");
    }
    List<Vector3> points = new ArrayList<>(values.length / 3);
    for (int n = 0; n < values.length; n += 3) {
      if (!Double.isFinite(values[n] + values[n + 1] + values[n + 2])) {
        throw new InvalidValueException(Tag.ContourData, "not a finite number");
      }
      points.add(new Vector3(values[n], values[n + 1], values[n + 2]));
    }
    return points;
  }
}
