// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteCohortReaderTest {
  private static final Settings SETTINGS =
      new Settings(
          "x",
          0.8,
          0.05,
          0.35,
          100,
          0.95,
          10,
          new BigDecimal("0.01"),
          new BigDecimal("0.99"),
          new BigDecimal("0.01"),
          2.0 / 3);

  private static final String CLINICAL =
      """
      patient_id,pcr,age,cN,her2_status,site,surgery_date
      A,1,50,1,3+,north,2024-01-02
      B,0,60,2,0,south,2024-03-04
      C,,55,3,1+,north,
      D,1,44,1,2+/FISH+,north,2024-05-06
      E,0,71,2,0,south,2024-07-08
      """;
  private static final String FEATURES =
      """
      patient_id,time_point,reader,diagnostics_Versions_PyRadiomics,original_firstorder_Mean,log-sigma-2-0-mm-3D_glcm_Id
      A,pre,1,v3,1,0.5
      A,post,1,v3,2,0.25
      A,pre,2,v3,1.5,0.5
      A,post,2,v3,2.5,0.25
      B,post,1,v3,4,0.125
      B,pre,1,v3,3,0.75
      C,pre,1,v3,9,9
      C,post,1,v3,9,9
      D,pre,1,v3,5,1
      D,post,1,v3,,1
      Z,pre,1,v3,5,1
      Z,post,1,v3,6,1
      """;

  @TempDir Path folder;

  private SiteCohort read(String clinical, String features) throws IOException {
    Files.writeString(folder.resolve("clinical.csv"), clinical);
    Files.writeString(folder.resolve("features.csv"), features);
    return SiteCohortReader.read(folder, SETTINGS);
  }

  @Test
  void rows_that_cannot_be_analysed_are_left_out_and_counted() throws IOException {
    SiteCohort site = read(CLINICAL, FEATURES);

    assertThat(site.cohort().patients()).containsExactly("A", "B");
    assertThat(site.rows()).isEqualTo(5);
    assertThat(site.excluded())
        .containsExactly(
            new Excluded("no outcome: pcr is empty", List.of(4)),
            new Excluded("a feature is missing: the row is incomplete", List.of(5)),
            new Excluded("no features: features.csv has no row of reader 1", List.of(6)));
    assertThat(site.strangers()).isEqualTo(1);
    assertThat(site.unusedColumns()).containsExactly("diagnostics_Versions_PyRadiomics");
    assertThat(site.absent())
        .contains(Variable.WEIGHT_KG, Variable.KI67_PCT)
        .doesNotContain(Variable.AGE, Variable.HER2_POSITIVE);
  }

  @Test
  void features_are_named_by_time_point_and_joined_in_any_order() throws IOException {
    Cohort cohort = read(CLINICAL, FEATURES).cohort();

    assertThat(cohort.features().names())
        .containsExactly(
            "pre_original_firstorder_Mean",
            "pre_log-sigma-2-0-mm-3D_glcm_Id",
            "post_original_firstorder_Mean",
            "post_log-sigma-2-0-mm-3D_glcm_Id");
    assertThat(cohort.features().column(0, 0, 1)).containsExactly(1, 3);
    assertThat(cohort.features().column(3, 0, 1)).containsExactly(0.25, 0.125);
    assertThat(cohort.secondReader().patients()).containsExactly(0);
    assertThat(cohort.secondReader().column(2, 0)).containsExactly(2.5);
    assertThat(cohort.secondReading().patients()).isEmpty();
    assertThat(cohort.level(Variable.HER2_POSITIVE, 0)).isEqualTo(1);
    assertThat(cohort.isMissing(Variable.WEIGHT_KG, 0)).isTrue();
  }

  @Test
  void acquisition_is_read_where_it_is_there() throws IOException {
    Files.writeString(
        folder.resolve("acquisition.csv"),
        """
        patient_id,time_point,contrast,slice_spacing_mm,tube_voltage_kv,kernel,manufacturer
        B,post,yes,5,120,B30f,SIEMENS
        C,post,no,1,100,,
        """);

    SiteCohort site = read(CLINICAL, FEATURES);

    assertThat(site.post())
        .containsExactly(Scan.NOT_RECORDED, new Scan(true, 5.0, 120.0, "B30f", "SIEMENS"));
    assertThat(site.pre()).containsOnly(Scan.NOT_RECORDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A,1,50,1| A,2,50,1| COHORT_UNKNOWN_LEVEL| clinical.csv, row 2, column pcr",
        "A,1,50,1| A,1,500,1| COHORT_OUT_OF_RANGE| clinical.csv, row 2, column age: the value must be a number from 18",
        "B,0,60,2| B,0,60,4| COHORT_UNKNOWN_LEVEL| clinical.csv, row 3, column cN",
        "B,0,60,2| A,0,60,2| COHORT_DUPLICATE_PATIENT| clinical.csv, row 3, column patient_id",
        "2024-01-02| 2.1.24| COHORT_UNKNOWN_LEVEL| clinical.csv, row 2, column surgery_date: a date",
        "patient_id,pcr| patient,pcr| COHORT_COLUMN_INVALID| clinical.csv, row 1: there is no column patient_id"
      })
  void a_fault_of_the_clinical_table_is_said_by_row_and_column_without_the_patient(
      String found, String replacement, String code, String where) {
    assertThatThrownBy(() -> read(CLINICAL.replaceFirst(found, replacement), FEATURES))
        .isInstanceOfSatisfying(
            CohortException.class, e -> assertThat(e.code().name()).isEqualTo(code))
        .hasMessageContaining(where);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A,pre,1| A,mid,1| COHORT_UNKNOWN_LEVEL| features.csv, row 2, column time_point",
        "A,pre,2| A,pre,3| COHORT_UNKNOWN_LEVEL| features.csv, row 4, column reader",
        "A,post,1| A,pre,1| COHORT_DUPLICATE_PATIENT| features.csv, row 3, column patient_id",
        "v3,1,0.5| v3,1,many| COHORT_NOT_A_NUMBER| features.csv, row 2, column log-sigma-2-0-mm-3D_glcm_Id",
        "v3,1,0.5| v3,1| COHORT_ROW_MALFORMED| features.csv, row 2",
        "time_point,reader| time,reader| COHORT_COLUMN_INVALID| there is no column time_point"
      })
  void a_fault_of_the_feature_table_is_said_by_row_and_column(
      String found, String replacement, String code, String where) {
    assertThatThrownBy(() -> read(CLINICAL, FEATURES.replaceFirst(found, replacement)))
        .isInstanceOfSatisfying(
            CohortException.class, e -> assertThat(e.code().name()).isEqualTo(code))
        .hasMessageContaining(where);
  }

  @Test
  void a_patient_on_both_sides_of_a_given_split_is_refused() {
    String clinical =
        """
        patient_id,side,pcr,split
        A,LEFT,1,train
        A,RIGHT,0,test
        """;
    String features =
        """
        patient_id,side,time_point,original_firstorder_Mean
        A,LEFT,pre,1
        A,LEFT,post,1
        A,right,pre,1
        A,right,post,1
        """;

    assertThatThrownBy(() -> read(clinical, features))
        .isInstanceOf(CohortException.class)
        .hasMessageContaining("row 3, column split: another row of this patient");
  }

  @Test
  void a_folder_without_the_files_is_refused() {
    assertThatThrownBy(() -> SiteCohortReader.read(folder, SETTINGS))
        .isInstanceOfSatisfying(
            CohortException.class,
            e -> assertThat(e.code()).isEqualTo(CohortException.Code.COHORT_FILE_UNREADABLE));
  }
}
