// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonHashesTest {
  private final PersonHashes hashes = new PersonHashes("key");

  @ParameterizedTest
  @CsvSource({
    "DOE^JANE, doe^jane",
    "Doe^Jane^^^, doe^jane",
    "'Doe^Jane ^ ', doe^jane",
    "STRAẞE^ANNA, strasse^anna",
    "ＤＯＥ^Ｊane, doe^jane",
    "Doe^Jane==, doe^jane"
  })
  void names_compare_without_case_forms_and_trailing_parts(String name, String comparable) {
    assertThat(PersonHashes.comparable(name)).isEqualTo(comparable);
  }

  @Test
  void equal_names_have_equal_hashes_within_one_patient_only() {
    Dataset one = Dataset.empty().set(Tag.PatientName, "Doe^Jane");
    Dataset other = Dataset.empty().set(Tag.PatientName, "DOE^JANE^^");

    assertThat(hashes.identity(one)).isEqualTo(hashes.identity(other));
    assertThat(new PersonHashes("other key").identity(one)).isNotEqualTo(hashes.identity(one));
    assertThat(hashes.identity(one).toString()).doesNotContainIgnoringCase("doe");
  }

  @Test
  void what_is_absent_has_no_hash() {
    Dataset blank =
        Dataset.empty()
            .setEmpty(Tag.PatientName)
            .setEmpty(Tag.PatientBirthDate)
            .set(Tag.PatientSex, "O");

    assertThat(hashes.identity(blank)).isEqualTo(new PatientIdentity(null, null, "O"));
  }

  @Test
  void a_study_has_its_date_time_and_time_point() {
    Dataset header =
        Dataset.empty()
            .set(Tag.StudyDate, "20220110")
            .set(Tag.StudyTime, "091559.25")
            .set(Tag.ClinicalTrialTimePointID, "PRE");

    StudyFacts facts = StudyFacts.of(header, hashes);

    assertThat(facts.date()).isEqualTo(LocalDate.of(2022, 1, 10));
    assertThat(facts.time()).isEqualTo(LocalTime.of(9, 15));
    assertThat(facts.timePointId()).isEqualTo("PRE");
  }
}
