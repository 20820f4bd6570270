// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.axilla.model.cohort.CohortFolder;
import io.axilla.model.cohort.CohortReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cohorts that a careless analysis fails on: every section is there, and what must hold, holds. */
class HardCohortTest {
  private static final String CLINICAL = "clinical.csv";
  private static final String RADIOMICS = "radiomics.csv.gz";
  private static final List<String> TABLES =
      List.of(RADIOMICS, "radiomics_reader2.csv.gz", "radiomics_reread.csv.gz");
  private static final int TRAIN = 140;

  @TempDir Path folder;
  private CohortFolder cohort;

  @BeforeEach
  void copy() throws IOException {
    cohort = CohortFolder.small(folder);
  }

  private byte[] bytes(Executor executor) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StatisticsJson.write(Statistics.of(CohortReader.read(folder), executor), out);
    return out.toByteArray();
  }

  private JsonNode statistics() throws IOException {
    JsonNode statistics = StatisticsGoldenTest.statistics(folder);
    assertThat(statistics.fieldNames())
        .toIterable()
        .contains("models", "roc", "calibration", "dca", "nomogram", "bootstrap", "subtype_models");
    return statistics;
  }

  private void keepRows(String column, String value) throws IOException {
    String[] lines = cohort.text(CLINICAL).split("\n");
    int at = List.of(lines[0].split(",")).indexOf(column);
    List<String> kept = new ArrayList<>(List.of(lines[0]));
    List<String> patients = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].split(",", -1)[at].equals(value)) {
        kept.add(lines[i]);
        patients.add(lines[i].split(",", -1)[0]);
      }
    }
    cohort.write(CLINICAL, String.join("\n", kept) + "\n");
    for (String table : TABLES) {
      cohort.change(
          table,
          text ->
              text.lines()
                      .filter(
                          line ->
                              line.startsWith("patient_id")
                                  || patients.contains(line.substring(0, line.indexOf(','))))
                      .reduce((a, b) -> a + "\n" + b)
                      .orElseThrow()
                  + "\n");
    }
  }

  @Test
  void threads_and_the_order_of_rows_change_no_bit() throws IOException {
    byte[] pooled = bytes(ForkJoinPool.commonPool());

    assertThat(bytes(Runnable::run)).isEqualTo(pooled);
    for (String table : TABLES) {
      cohort.shuffle(table, 3);
    }
    assertThat(bytes(Runnable::run)).isEqualTo(pooled);
  }

  @Test
  void the_unit_of_a_feature_does_not_matter() throws IOException {
    JsonNode before = statistics();
    for (String table : TABLES) {
      cohort.cells(
          table,
          "pre_original_glcm_Id",
          (row, value) -> Double.toString(Double.parseDouble(value) * 0x1p20));
    }
    JsonNode after = statistics();

    assertThat(after.get("roc")).isEqualTo(before.get("roc"));
    assertThat(after.get("selection")).isEqualTo(before.get("selection"));
    assertThat(after.at("/icc/inter")).isEqualTo(before.at("/icc/inter"));
  }

  @Test
  void without_test_patients_their_numbers_do_not_exist() throws IOException {
    keepRows("split", "train");
    JsonNode statistics = statistics();

    assertThat(statistics.at("/cohort/n_test").intValue()).isZero();
    assertThat(statistics.at("/roc/test/clinical/auc").isNull()).isTrue();
    assertThat(statistics.at("/calibration/test/clinical/brier").isNull()).isTrue();
    assertThat(statistics.at("/roc/train").equals(statistics.at("/roc/all"))).isFalse();
    assertThat(statistics.at("/roc/train/combined/auc"))
        .isEqualTo(statistics.at("/roc/all/combined/auc"));
  }

  @Test
  void without_a_candidate_the_score_is_constant() throws IOException {
    cohort.change("config.json", text -> text.replaceFirst("(ttest_p_threshold\": )[^,]*", "$10"));
    JsonNode statistics = statistics();

    assertThat(statistics.at("/selection/n_candidates").intValue()).isZero();
    assertThat(statistics.at("/models/radiomics/aliased/0").textValue()).isEqualTo("radscore");
    assertThat(statistics.at("/roc/test/radiomics/auc").doubleValue()).isEqualTo(0.5);
    assertThat(statistics.at("/nomogram/pcr/axes/radscore/points").get(0).doubleValue()).isZero();
    assertThat(statistics.at("/subtype_models/HER2_POSITIVE/status").textValue())
        .isEqualTo("no_features");
  }

  @Test
  void a_feature_that_separates_is_found_and_said_to_separate() throws IOException {
    List<String> outcomes = new ArrayList<>();
    cohort.cells(
        CLINICAL,
        "pcr",
        (row, value) -> {
          outcomes.add(value);
          return value;
        });
    List<String> patients =
        cohort.text(CLINICAL).lines().skip(1).map(line -> line.substring(0, 5)).toList();
    for (String table : TABLES) {
      List<String> ids =
          cohort.text(table).lines().skip(1).map(line -> line.substring(0, 5)).toList();
      cohort.cells(
          table,
          "post_original_glcm_Id",
          (row, value) -> outcomes.get(patients.indexOf(ids.get(row - 1))));
    }
    JsonNode statistics = statistics();

    assertThat(statistics.at("/roc/train/radiomics/auc").doubleValue()).isEqualTo(1);
    assertThat(statistics.at("/models/radiomics/separated").booleanValue()).isTrue();
    assertThat(statistics.at("/bootstrap/n_used").intValue()).isZero();
    assertThat(statistics.at("/bootstrap/auc/corrected").isNull()).isTrue();
    assertThat(statistics.at("/ttest/columns/p_pooled").toString()).contains(",0.0,");
  }

  @Test
  void rare_outcomes_leave_folds_without_one() throws IOException {
    int[] left = {7};
    cohort.cells(CLINICAL, "pcr", (row, value) -> value.equals("1") && left[0]-- > 0 ? "1" : "0");
    JsonNode statistics = statistics();

    assertThat(statistics.at("/cohort/n_pos_train").intValue()).isLessThanOrEqualTo(7);
    assertThat(statistics.at("/subtype_models/TRIPLE_NEGATIVE/status").textValue())
        .isEqualTo("too_few");
  }

  @Test
  void missing_values_everywhere_are_imputed_for_models_alone() throws IOException {
    Random random = new Random(5);
    for (String column :
        List.of("age", "height_cm", "cT", "cN", "er_pct", "ki67_pct", "her2_status", "subtype")) {
      cohort.cells(CLINICAL, column, (row, value) -> random.nextInt(10) < 7 ? "" : value);
    }
    JsonNode statistics = statistics();

    assertThat(statistics.at("/models/combined/n").intValue()).isEqualTo(TRAIN);
    assertThat(statistics.at("/baseline/all/age/groups/pos/missing").intValue()).isPositive();
    assertThat(statistics.at("/complete_case_combined/n").intValue()).isLessThan(20);
  }

  @Test
  void a_level_that_only_test_has_gets_no_term() throws IOException {
    String[] splits = new String[201];
    cohort.cells(CLINICAL, "split", (row, value) -> splits[row] = value);
    cohort.cells(
        CLINICAL,
        "cN",
        (row, value) -> splits[row].equals("train") && value.equals("1") ? "2" : value);
    cohort.cells(CLINICAL, "treatment", (row, value) -> "DUAL_TARGETED");
    JsonNode statistics = statistics();

    assertThat(statistics.at("/models/clinical/terms/key").toString())
        .contains("cN=3")
        .doesNotContain("cN=2", "cN=1");
    assertThat(statistics.at("/univariable/treatment/lrt_p").isNull()).isTrue();
    assertThat(statistics.at("/baseline/all/treatment").has("chi2")).isFalse();
    assertThat(statistics.at("/nomogram/pcr/axes/cN/value").toString()).isEqualTo("[\"2\",\"3\"]");
  }

  @Test
  void a_constant_finding_is_aliased() throws IOException {
    cohort.cells(CLINICAL, "er_pct", (row, value) -> "50");
    JsonNode statistics = statistics();

    assertThat(statistics.at("/models/clinical/aliased").toString()).contains("er_pct");
    assertThat(statistics.at("/baseline/all/er_pct/t_pooled/t").isNull()).isTrue();
    assertThat(statistics.at("/univariable/er_pct/lrt_df").intValue()).isZero();
  }

  @Test
  void other_settings_are_followed() throws IOException {
    cohort.change(
        "config.json",
        text ->
            text.replaceFirst("(n_lambda\": )[^,]*", "$130")
                .replaceFirst("(confidence\": )[^,]*", "$10.9")
                .replaceFirst("(hl_groups\": )[^,]*", "$15")
                .replaceFirst("(dca_from\": )[^,]*", "$10.1")
                .replaceFirst("(dca_by\": )[^,]*", "$10.05")
                .replaceFirst("(correlation_threshold\": )[^,]*", "$10"));
    JsonNode statistics = statistics();

    assertThat(statistics.at("/lasso/n_lambda").intValue()).isLessThanOrEqualTo(30);
    assertThat(statistics.at("/calibration/train/combined/hosmer_lemeshow/groups").intValue())
        .isEqualTo(5);
    assertThat(statistics.at("/dca/all/threshold")).hasSize(18);
    assertThat(statistics.at("/dca/all/threshold/1").doubleValue()).isEqualTo(0.15);
    assertThat(statistics.at("/correlation/above_threshold/key").size()).isGreaterThan(500);
  }
}
