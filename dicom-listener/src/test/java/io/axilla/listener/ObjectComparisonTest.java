// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectComparisonTest {
  static Stream<Arguments> changes() {
    return Stream.of(
        change("nothing", d -> {}, Difference.NONE),
        change("what does not matter", d -> d.set(Tag.StationName, "OTHER"), Difference.NONE),
        change(
            "numbers written otherwise",
            d -> d.set(Tag.PixelSpacing, "0.80", "8e-1"),
            Difference.NONE),
        change(
            "carets behind the name",
            d -> d.set(Tag.PatientName, TestObjects.PATIENT_NAME + "^^"),
            Difference.NONE),
        change("name", d -> d.set(Tag.PatientName, "MARRIED^JANE"), Difference.PATIENT_DETAILS),
        change("no birth date", d -> d.setEmpty(Tag.PatientBirthDate), Difference.PATIENT_DETAILS),
        change("birth date", d -> d.set(Tag.PatientBirthDate, "19700101"), Difference.PATIENT),
        change("sex", d -> d.set(Tag.PatientSex, "M"), Difference.PATIENT),
        change(
            "position", d -> d.setDouble(Tag.ImagePositionPatient, 0, 0, 0), Difference.ATTRIBUTES),
        change("intercept", d -> d.setDouble(Tag.RescaleIntercept, 0), Difference.ATTRIBUTES),
        change(
            "frame of reference",
            d -> d.set(Tag.FrameOfReferenceUID, "2.25.1"),
            Difference.ATTRIBUTES),
        change("study", d -> d.set(Tag.StudyInstanceUID, "2.25.1"), Difference.ATTRIBUTES),
        change("study date", d -> d.set(Tag.StudyDate, "20230101"), Difference.ATTRIBUTES),
        change("pixels", d -> d.setBytes(Tag.PixelData, new byte[512]), Difference.CONTENT),
        change("no pixels", d -> d.remove(Tag.PixelData), Difference.CONTENT),
        change(
            "pixels and name: the worst counts",
            d -> d.setBytes(Tag.PixelData, new byte[512]).set(Tag.PatientName, "X"),
            Difference.CONTENT));
  }

  private static Arguments change(String what, Consumer<Dataset> change, Difference expected) {
    return Arguments.of(what, change, expected);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("changes")
  void names_the_worst_difference(String what, Consumer<Dataset> change, Difference expected) {
    Dataset held = TestObjects.slice(1, 1, 1);
    Dataset other = held.copy();
    change.accept(other);

    assertThat(ObjectComparison.between(object(held), object(other))).as(what).isEqualTo(expected);
    assertThat(ObjectComparison.between(object(other), object(held))).as(what).isEqualTo(expected);
  }

  @Test
  void compares_the_contours_of_a_structure_set() {
    Dataset held = structureSet("1\\2\\3");
    assertThat(ObjectComparison.between(object(held), object(structureSet("1\\2\\3"))))
        .isEqualTo(Difference.NONE);
    assertThat(ObjectComparison.between(object(held), object(structureSet("1\\2\\4"))))
        .isEqualTo(Difference.CONTENT);
  }

  private static Dataset structureSet(String points) {
    Dataset contour = Dataset.empty().set(Tag.ContourData, points.split("\\\\"));
    Dataset roi =
        Dataset.empty().setInt(Tag.ReferencedROINumber, 1).add(Tag.ContourSequence, contour);
    return TestObjects.header(SopClass.RT_STRUCTURE_SET_STORAGE, "RTSTRUCT", 1, 2, 1)
        .add(Tag.ROIContourSequence, roi);
  }

  private static DicomObject object(Dataset dataset) {
    return new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataset);
  }
}
