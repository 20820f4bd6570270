// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.axilla.model.cohort.CohortException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CohortReaderTest {
  private static final String CLINICAL = "clinical.csv";
  private static final String RADIOMICS = "radiomics.csv.gz";
  private static final String READER2 = "radiomics_reader2.csv.gz";

  @TempDir Path folder;

  private void refuses(Code code, String... words) {
    CohortException refusal =
        catchThrowableOfType(CohortException.class, () -> CohortReader.read(folder));
    assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal).hasMessageContainingAll(words);
    assertThat(refusal.getMessage()).doesNotContain("P0001").doesNotContain("Lovelace");
  }

  @Test
  void reads_patients_in_the_order_of_the_clinical_table() throws IOException {
    Cohort cohort = CohortReader.read(CohortFolder.small(folder).path());

    assertThat(cohort.size()).isEqualTo(200);
    assertThat(cohort.patients().subList(0, 2)).containsExactly("P0001", "P0002");
    assertThat(cohort.rows(Scope.TRAIN)).hasSize(140).startsWith(0);
    assertThat(cohort.features().size()).isEqualTo(60);
    assertThat(cohort.features().value(0, 0)).isEqualTo(2382.9);
    assertThat(cohort.secondReader().patients()).hasSize(30);
    assertThat(cohort.resamples()).hasSize(50);
    assertThat(cohort.permutations()).hasSize(10);
  }

  @Test
  void the_order_of_rows_and_columns_of_features_does_not_matter() throws IOException {
    Cohort plain = CohortReader.read(CohortFolder.small(folder).path());
    CohortFolder.small(Files.createDirectory(folder.resolve("other")))
        .shuffle(RADIOMICS, 1)
        .shuffle(READER2, 2)
        .change(
            READER2,
            text ->
                text.lines()
                    .map(line -> line.replaceAll("^([^,]*),([^,]*),([^,]*)", "$1,$3,$2"))
                    .reduce("", (a, b) -> a + b + "\r\n"));
    Cohort other = CohortReader.read(folder.resolve("other"));

    for (int j = 0; j < plain.features().size(); j++) {
      assertThat(other.features().column(j, other.rows(Scope.ALL)))
          .isEqualTo(plain.features().column(j, plain.rows(Scope.ALL)));
    }
    int patient = plain.secondReader().patients()[0];
    int row = indexOf(other.secondReader().patients(), patient);
    for (int j = 0; j < plain.features().size(); j++) {
      assertThat(other.secondReader().value(j, row)).isEqualTo(plain.secondReader().value(j, 0));
    }
  }

  private static int indexOf(int[] values, int value) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    throw new AssertionError("not there");
  }

  @ParameterizedTest
  @CsvSource({
    "split, Lovelace, COHORT_UNKNOWN_LEVEL",
    "split, '', COHORT_VALUE_MISSING",
    "pcr, 2, COHORT_UNKNOWN_LEVEL",
    "pcr, '', COHORT_VALUE_MISSING",
    "fold, 0, COHORT_OUT_OF_RANGE",
    "fold, '', COHORT_VALUE_MISSING",
    "fold_subtype, 1.5, COHORT_OUT_OF_RANGE",
    "age, Lovelace, COHORT_NOT_A_NUMBER",
    "age, NA, COHORT_NOT_A_NUMBER",
    "age, 1e999, COHORT_NOT_A_NUMBER",
    "cT, 7, COHORT_UNKNOWN_LEVEL",
    "her2_status, 2+, COHORT_UNKNOWN_LEVEL",
    "her2_positive, yes, COHORT_UNKNOWN_LEVEL",
    "patient_id, '', COHORT_VALUE_MISSING",
    "patient_id, P0002, COHORT_DUPLICATE_PATIENT"
  })
  void refuses_a_wrong_finding_with_row_and_column(String column, String value, Code code)
      throws IOException {
    CohortFolder.small(folder).cell(CLINICAL, 1, column, value);

    refuses(
        code, "clinical.csv", column, code == Code.COHORT_DUPLICATE_PATIENT ? "row 3" : "row 2");
  }

  @ParameterizedTest
  @CsvSource({
    "'', COHORT_VALUE_MISSING",
    "NaN, COHORT_NOT_A_NUMBER",
    "Inf, COHORT_NOT_A_NUMBER",
    "0x10, COHORT_NOT_A_NUMBER",
    "1d, COHORT_NOT_A_NUMBER",
    "Lovelace, COHORT_NOT_A_NUMBER"
  })
  void refuses_a_wrong_feature_with_row_and_column(String value, Code code) throws IOException {
    CohortFolder.small(folder).cell(RADIOMICS, 4, "pre_original_glcm_Id", value);

    refuses(code, RADIOMICS, "row 5", "pre_original_glcm_Id");
  }

  @Test
  void refuses_patients_that_only_one_table_knows() throws IOException {
    CohortFolder cohort = CohortFolder.small(folder);
    cohort.cell(READER2, 2, "patient_id", "Lovelace");
    refuses(Code.COHORT_UNKNOWN_PATIENT, READER2, "row 3");

    cohort.change(CLINICAL, text -> text.replaceFirst("\nP0002,[^\n]*", ""));
    refuses(Code.COHORT_UNKNOWN_PATIENT, RADIOMICS);
  }

  @Test
  void refuses_a_table_of_features_that_lacks_a_patient() throws IOException {
    CohortFolder.small(folder).change(RADIOMICS, text -> text.replaceFirst("\nP0002,[^\n]*", ""));

    refuses(Code.COHORT_UNKNOWN_PATIENT, RADIOMICS, "1 patients of clinical.csv");
  }

  @Test
  void refuses_a_patient_twice() throws IOException {
    CohortFolder.small(folder)
        .change(RADIOMICS, text -> text + text.substring(text.lastIndexOf("\nP") + 1));

    refuses(Code.COHORT_DUPLICATE_PATIENT, RADIOMICS, "row 202");
  }

  @ParameterizedTest
  @ValueSource(strings = {CLINICAL, RADIOMICS, READER2})
  void refuses_rows_of_another_length(String file) throws IOException {
    CohortFolder.small(folder).change(file, text -> text.replaceFirst("\n([^\n]*)\n", "\n$1,1\n"));

    refuses(Code.COHORT_ROW_MALFORMED, file, "row 2");
  }

  @Test
  void refuses_a_feature_that_is_missing_or_unknown_in_another_reading() throws IOException {
    CohortFolder.small(folder)
        .change(READER2, text -> text.replace("pre_original_glcm_Id,", "pre_other,"));

    refuses(Code.COHORT_COLUMN_INVALID, READER2, "pre_other");
  }

  @Test
  void refuses_a_column_that_is_missing_or_there_twice() throws IOException {
    CohortFolder cohort = CohortFolder.small(folder);
    cohort.change(CLINICAL, text -> text.replace(",ki67_pct", ",ki67"));
    refuses(Code.COHORT_COLUMN_INVALID, CLINICAL, "ki67_pct");

    cohort.change(CLINICAL, text -> text.replace(",ki67", ",er_pct"));
    refuses(Code.COHORT_COLUMN_INVALID, CLINICAL, "column 14");
  }

  @Test
  void refuses_positions_that_are_not_among_the_train_rows() throws IOException {
    CohortFolder.small(folder)
        .change("bootstrap_indices.csv.gz", text -> text.replaceFirst("\n\\d+,", "\n140,"));
    refuses(Code.COHORT_OUT_OF_RANGE, "bootstrap_indices.csv.gz", "row 2", "column 1");
  }

  @Test
  void refuses_a_row_of_positions_of_another_length() throws IOException {
    CohortFolder.small(folder)
        .change("permutation_indices.csv.gz", text -> text.replaceFirst("^\\d+,", ""));
    refuses(Code.COHORT_ROW_MALFORMED, "permutation_indices.csv.gz", "row 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"confidence\": 1.5",
        "\"n_lambda\": 1",
        "\"hl_groups\": 2.5",
        "\"dca_by\": 0",
        "\"alpha\": 0.5",
        "\"icc_threshold\": \"high\""
      })
  void refuses_settings_that_cannot_be(String setting) throws IOException {
    String key = setting.substring(0, setting.indexOf(':'));
    CohortFolder.small(folder)
        .change("config.json", text -> text.replaceFirst(key + ": [^,\n]*", setting));

    refuses(Code.COHORT_SETTING_INVALID, "config.json", key.replace("\"", ""));
  }

  @Test
  void refuses_files_that_are_not_there_or_no_archives() throws IOException {
    CohortFolder cohort = CohortFolder.small(folder);
    Files.writeString(folder.resolve(RADIOMICS), "patient_id,a\n");
    refuses(Code.COHORT_FILE_UNREADABLE, RADIOMICS);

    Files.delete(cohort.path().resolve(CLINICAL));
    refuses(Code.COHORT_FILE_UNREADABLE, CLINICAL);
  }

  @Test
  void refuses_a_cohort_that_no_model_can_be_fitted_to() throws IOException {
    CohortFolder cohort = CohortFolder.small(folder);
    cohort.cells(CLINICAL, "ki67_pct", (row, value) -> "");
    refuses(Code.COHORT_VALUE_MISSING, "ki67_pct");

    cohort.cells(CLINICAL, "pcr", (row, value) -> "1");
    refuses(Code.COHORT_ONE_OUTCOME, CLINICAL);
  }

  @Test
  void takes_a_byte_order_mark_quotes_and_other_columns() throws IOException {
    CohortFolder.small(folder)
        .change(
            CLINICAL,
            text ->
                "\uFEFF"
                    + text.strip()
                        .replaceFirst("patient_id", "\"patient_id\"")
                        .replaceAll("(?m)$", ",\"a \"\"note\"\", of\nus\"")
                        .replaceFirst("\"a \"\"note\"\", of\nus\"", "note"));

    assertThat(CohortReader.read(folder).size()).isEqualTo(200);
  }
}
