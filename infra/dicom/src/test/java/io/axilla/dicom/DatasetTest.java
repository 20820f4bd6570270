// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatasetTest {
  @Test
  void text_comes_back_without_padding_and_absent_when_blank() {
    Dataset dataset =
        Dataset.empty()
            .set(Tag.PatientID, "  A1 \0")
            .set(Tag.StudyID, "   ")
            .setEmpty(Tag.AccessionNumber);
    assertThat(dataset.string(Tag.PatientID)).contains("A1");
    assertThat(dataset.string(Tag.StudyID)).isEmpty();
    assertThat(dataset.string(Tag.AccessionNumber)).isEmpty();
    assertThat(dataset.contains(Tag.AccessionNumber)).isTrue();
    assertThat(dataset.hasValue(Tag.AccessionNumber)).isFalse();
    assertThat(dataset.string(Tag.PatientName)).isEmpty();
  }

  @Test
  void dates_and_blank_values_stay_as_they_are() {
    Dataset dataset =
        Dataset.empty()
            .set(Tag.StudyDate, "20260102")
            .set(Tag.StudyTime, "101112.5")
            .set(Tag.StudyID, "");
    assertThat(dataset.string(Tag.StudyDate)).contains("20260102");
    assertThat(dataset.string(Tag.StudyTime)).contains("101112.5");
    assertThat(dataset.contains(Tag.StudyID)).isTrue();
    assertThat(dataset.hasValue(Tag.StudyID)).isFalse();
    Dataset back = DicomFile.decode(DicomFile.encode(Phantom.ct(1))).dataset();
    assertThat(back.string(Tag.PatientBirthDate)).contains("19610203");
    assertThat(back.strings(Tag.PixelData)).isEmpty();
  }

  @Test
  void several_values_keep_their_places() {
    Dataset dataset = Dataset.empty().set(Tag.ImageType, "DERIVED", "", "AXIAL");
    assertThat(dataset.strings(Tag.ImageType)).containsExactly("DERIVED", "", "AXIAL");
    assertThat(dataset.strings(Tag.SOPClassesInStudy)).isEmpty();
  }

  @Test
  void decimal_commas_are_read_and_nonsense_is_refused_without_telling_it() {
    Dataset dataset =
        Dataset.empty().set(Tag.PixelSpacing, "0,95", "0.9").set(Tag.SliceThickness, "secret");
    assertThat(dataset.doubles(Tag.PixelSpacing)).containsExactly(0.95, 0.9);
    assertThatThrownBy(() -> dataset.doubles(Tag.SliceThickness))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("SliceThickness")
        .hasMessageNotContaining("secret");
    assertThat(dataset.doubles(Tag.KVP)).isEmpty();
    assertThat(dataset.setEmpty(Tag.KVP).doubles(Tag.KVP)).isEmpty();
  }

  @Test
  void integers_come_from_text_and_from_binary_values() {
    Dataset dataset =
        Dataset.empty()
            .set(Tag.NumberOfFrames, "12")
            .setInt(Tag.Rows, 65535)
            .set(Tag.InstanceNumber, "1.5");
    assertThat(dataset.integer(Tag.NumberOfFrames)).hasValue(12);
    assertThat(dataset.integer(Tag.Rows)).hasValue(65535);
    assertThat(dataset.integer(Tag.Columns)).isEmpty();
    assertThat(dataset.integer(Tag.Columns, 7)).isEqualTo(7);
    assertThatThrownBy(() -> dataset.integer(Tag.InstanceNumber))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void pixel_padding_is_signed_where_pixels_are() {
    Dataset signed =
        Dataset.empty().setInt(Tag.PixelRepresentation, 1).setInt(Tag.PixelPaddingValue, -2000);
    assertThat(signed.integer(Tag.PixelPaddingValue)).hasValue(-2000);
    Dataset unsigned =
        Dataset.empty().setInt(Tag.PixelRepresentation, 0).setInt(Tag.PixelPaddingValue, 63536);
    assertThat(unsigned.integer(Tag.PixelPaddingValue)).hasValue(63536);
    // Implicit VR tells nothing of the sign: the dictionary's first choice is unsigned.
    byte[] file = implicit(Phantom.ct(1));
    assertThat(DicomFile.decode(file).dataset().integer(Tag.PixelPaddingValue)).hasValue(-2000);
  }

  @Test
  void sequences_nest_and_their_items_are_live() {
    Dataset item = Dataset.empty().set(Tag.CodeValue, "T-1");
    Dataset dataset = Dataset.empty().add(Tag.ConceptNameCodeSequence, item);
    item.set(Tag.CodeMeaning, "later");
    assertThat(dataset.item(Tag.ConceptNameCodeSequence).orElseThrow().string(Tag.CodeMeaning))
        .contains("later");
    dataset.items(Tag.ConceptNameCodeSequence).get(0).remove(Tag.CodeMeaning);
    assertThat(item.contains(Tag.CodeMeaning)).isFalse();
    // An item that already stands somewhere is copied.
    Dataset other = Dataset.empty().add(Tag.ConceptNameCodeSequence, item);
    item.set(Tag.CodeValue, "T-2");
    assertThat(other.item(Tag.ConceptNameCodeSequence).orElseThrow().string(Tag.CodeValue))
        .contains("T-1");
    assertThat(dataset.items(Tag.ContentSequence)).isEmpty();
    assertThat(dataset.setEmptySequence(Tag.ContentSequence).items(Tag.ContentSequence)).isEmpty();
  }

  @Test
  void an_emptied_sequence_takes_items_again() {
    Dataset dataset =
        Dataset.empty()
            .setEmptySequence(Tag.ContentSequence)
            .add(Tag.ContentSequence, Dataset.empty());
    assertThat(dataset.items(Tag.ContentSequence)).hasSize(1);
  }

  @Test
  void copies_are_independent() {
    Dataset source = Phantom.report(1);
    Dataset copy = source.copy();
    copy.item(Tag.ContentSequence).orElseThrow().set(Tag.TextValue, "changed");
    copy.set(Tag.PatientName, "Other^Name");
    assertThat(source.string(Tag.PatientName)).contains(Phantom.NAME);
    assertThat(source.item(Tag.ContentSequence).orElseThrow().string(Tag.TextValue))
        .contains("axillär – 腋窝 – ось");
    Dataset some =
        Dataset.empty().copyFrom(source, Tag.PatientName, Tag.ContentSequence, Tag.AccessionNumber);
    assertThat(some.tags()).containsExactly(Tag.PatientName, Tag.ContentSequence);
  }

  @Test
  void what_the_standard_forbids_is_not_written() {
    Dataset dataset = Dataset.empty();
    assertThatThrownBy(() -> dataset.set(Tag.Modality, "A".repeat(17)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dataset.set(Tag.PatientID, "a\\b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dataset.set(Tag.StudyInstanceUID, "1.02.3"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dataset.setInt(Tag.Rows, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dataset.setDouble(Tag.PixelSpacing, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dataset.set(Tag.ContentSequence, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dataset.add(Tag.PatientName, Dataset.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(dataset.tags()).isEmpty();
  }

  @Test
  void its_text_says_nothing_of_the_patient() {
    assertThat(Phantom.ct(1).toString()).doesNotContain("Quitzowska");
    DicomObject object = new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Phantom.ct(1));
    assertThat(object.toString()).doesNotContain("Quitzowska").contains("2.25.");
  }

  @Test
  void elements_newer_than_the_library_are_known() {
    Dataset dataset =
        Dataset.empty()
            .add(
                Tag.ClinicalTrialTimePointTypeCodeSequence,
                Dataset.empty().set(Tag.CodeValue, "C3539075"))
            .set(Tag.AcquisitionUID, "2.25.1");
    assertThat(dataset.items(Tag.ClinicalTrialTimePointTypeCodeSequence)).hasSize(1);
    assertThat(Dataset.keyword(Tag.AcquisitionUID)).isEqualTo("AcquisitionUID");
    assertThat(Dataset.keyword(0x00291001)).isEqualTo("(0029,1001)");
  }

  private static byte[] implicit(Dataset dataset) {
    try {
      java.nio.file.Path file = java.nio.file.Files.createTempFile("implicit", ".dcm");
      DicomFile.write(file, dataset, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
      byte[] bytes = java.nio.file.Files.readAllBytes(file);
      java.nio.file.Files.delete(file);
      return bytes;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
