// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyTableTest {
  private final StudyTable table = StudyTable.shipped();

  @ParameterizedTest
  @CsvSource({
    "CHEST, CT CHEST WITH CONTRAST,",
    "HEAD, CT HEAD, NOT_THORAX",
    "BRAIN, , NOT_THORAX",
    "ABDOMEN, CT ABDOMEN, NOT_THORAX",
    "ABDOMEN, CT Thorax and Abdomen,",
    "ABDOMEN, CT TAP,",
    "CHEST, CT abdomen,",
    ", CT Knie links, NOT_THORAX",
    ", Scanner thoraco-abdominal,",
    ", CT Kopf, NOT_THORAX",
    "KNEE, , NOT_THORAX",
    ", PET/CT whole body,",
    "CHEST, CT guided biopsy lung, NOT_DIAGNOSTIC",
    "CHEST, CT-gesteuerte Punktion, NOT_DIAGNOSTIC",
    ", CT attenuation correction, NOT_DIAGNOSTIC",
    "BREAST, RT Planning breast, NOT_DIAGNOSTIC",
    ", 胸部CT平扫,",
    ", 头颅CT, NOT_THORAX",
    ", CT穿刺活检, NOT_DIAGNOSTIC",
    "SHOULDER, CT shoulder,",
    ", ,"
  })
  void studies_are_kept_out_by_what_they_say(
      @Nullable String bodyPart, @Nullable String description, @Nullable StudyExclusion expected) {
    Dataset header = Dataset.empty().set(Tag.Modality, "CT");
    if (bodyPart != null) {
      header.set(Tag.BodyPartExamined, bodyPart);
    }
    if (description != null) {
      header.set(Tag.SpecificCharacterSet, "ISO_IR 192").set(Tag.StudyDescription, description);
    }

    assertThat(table.exclude(StudyPurpose.of(List.of(header))).orElse(null)).isEqualTo(expected);
  }
}
