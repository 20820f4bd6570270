// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.axilla.model.Reference;
import io.axilla.model.clinical.Refusal.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicalTableTest {
  private static ClinicalTable csv(String text) {
    return ClinicalTable.ofCsv(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_columns_are_those_of_the_contract() {
    assertThat(String.join(",", ClinicalTable.COLUMNS))
        .isEqualTo(
            "patient_id,issuer,age,height_cm,weight_kg,cT,cN,subtype,er_pct,pr_pct,ki67_pct,her2_status,"
                + "treatment,side,nac_start,nac_end,surgery_date,nac_abandoned");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phantom", "sarcoma"})
  void the_reference_pairs_are_read(String pair) throws IOException {
    ClinicalTable table = ClinicalTable.ofCsv(Reference.clinical(pair));

    assertThat(table.refusals()).isEmpty();
    ClinicalRow row = table.rows().get(0);
    assertThat(row.side()).isEqualTo("LEFT");
    assertThat(row.course().nacStart()).isEqualTo(LocalDate.parse("2022-01-20"));
    assertThat(row.course().surgery()).isNull();
    assertThat(row.values().text(ClinicalVariable.HER2_STATUS)).contains("1+");
    assertThat(row.values().number(ClinicalVariable.ER_PCT)).hasValue(80);
    assertThat(row.spokenOf()).doesNotContain(ClinicalVariable.HEIGHT_CM);
  }

  @Test
  void byte_order_mark_line_ends_quotes_blanks_and_column_order_do_not_matter() {
    ClinicalTable table =
        csv(
            "\uFEFFside,\"patient_id\", cN ,issuer\r\n"
                + "\r\n"
                + "left, \"P,1\" ,2,\"a \"\"b\"\"\"\r\n"
                + "Right,P2,,\r\n");

    assertThat(table.refusals()).isEmpty();
    assertThat(table.rows())
        .extracting(
            ClinicalRow::row, ClinicalRow::patientId, ClinicalRow::side, ClinicalRow::issuer)
        .containsExactly(tuple(3, "P,1", "LEFT", "a \"b\""), tuple(4, "P2", "RIGHT", null));
    assertThat(table.rows().get(1).values()).isEqualTo(ClinicalValues.NONE);
  }

  @Test
  void equal_numbers_have_one_spelling() {
    for (String text : List.of("80", "80.0", "8e1", " +80 ")) {
      assertThat(ClinicalVariable.ER_PCT.canonical(text)).isEqualTo("80");
    }
    assertThat(ClinicalVariable.ER_PCT.canonical("0.00")).isEqualTo("0");
    assertThat(ClinicalVariable.ER_PCT.canonical("62.50")).isEqualTo("62.5");
  }

  @ParameterizedTest
  @CsvSource({
    "age,17",
    "age,121",
    "age,NaN",
    "age,fifty",
    "height_cm,1.70",
    "weight_kg,700",
    "cT,5",
    "cT,T2",
    "cN,0",
    "cN,cN1",
    "subtype,LUMINAL",
    "er_pct,-1",
    "er_pct,100.5",
    "er_pct,80%",
    "pr_pct,'8,5'",
    "ki67_pct,1e999999999",
    "ki67_pct,1e-999999999",
    "her2_status,2+",
    "treatment,NONE"
  })
  void impossible_values_are_refused_with_row_and_column_and_are_not_repeated(
      String column, String value) {
    ClinicalTable table = csv("patient_id," + column + "\nSECRET-1,\"" + value + "\"\n");

    assertThat(table.rows()).isEmpty();
    assertThat(table.refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.row()).isEqualTo(2);
              assertThat(refusal.column()).isEqualTo(column);
              assertThat(refusal.code()).isEqualTo(Code.IMPOSSIBLE_VALUE);
              assertThat(refusal.reason()).contains(column + " must be").contains("correct it");
              assertThat(refusal.toString()).doesNotContain("SECRET-1");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "side,BOTH,IMPOSSIBLE_VALUE", "nac_start,2022-02-30,IMPOSSIBLE_DATE",
    "nac_end,01.06.2022,IMPOSSIBLE_DATE", "surgery_date,0022-06-01,IMPOSSIBLE_DATE",
    "nac_abandoned,maybe,IMPOSSIBLE_VALUE", "issuer,a\\b,IMPOSSIBLE_VALUE"
  })
  void other_impossible_cells_are_refused(String column, String value, Code code) {
    assertThat(csv("patient_id," + column + "\nP1," + value + "\n").refusals())
        .extracting(Refusal::row, Refusal::column, Refusal::code)
        .containsExactly(tuple(2, column, code));
  }

  @Test
  void dates_must_be_in_order() {
    assertThat(
            csv("patient_id,nac_start,nac_end,surgery_date\n"
                    + "P1,2022-06-01,2022-01-20,\n"
                    + "P2,2022-01-20,2022-06-01,2022-05-31\n"
                    + "P3,2022-01-20,,2022-01-19\n"
                    + "P4,2022-01-20,2022-01-20,2022-01-20\n")
                .refusals())
        .extracting(Refusal::row, Refusal::column, Refusal::code)
        .containsExactly(
            tuple(2, "nac_end", Code.DATES_OUT_OF_ORDER),
            tuple(3, "surgery_date", Code.DATES_OUT_OF_ORDER),
            tuple(4, "surgery_date", Code.DATES_OUT_OF_ORDER));
  }

  @Test
  void every_fault_of_a_row_is_told_and_sound_rows_stay() {
    ClinicalTable table = csv("patient_id,cN,er_pct\nP1,9,900\n,1,1\nP3,1,1\nP4,1\n");

    assertThat(table.refusals())
        .extracting(Refusal::row, Refusal::column, Refusal::code)
        .containsExactly(
            tuple(2, "cN", Code.IMPOSSIBLE_VALUE),
            tuple(2, "er_pct", Code.IMPOSSIBLE_VALUE),
            tuple(3, "patient_id", Code.MISSING_VALUE),
            tuple(5, null, Code.ROW_LENGTH));
    assertThat(table.rows()).extracting(ClinicalRow::row).containsExactly(4);
  }

  @ParameterizedTest
  @CsvSource({
    "cn,cN",
    "CT,cT",
    "er,er_pct",
    "patientid,patient_id",
    "ki67,ki67_pct",
    "surgery,surgery_date"
  })
  void an_unknown_column_is_refused_with_the_nearest_one(String name, String nearest) {
    assertThat(csv("patient_id,cN," + name + "\nP1,1,1\n").refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(Code.UNKNOWN_COLUMN);
              assertThat(refusal.column()).isEqualTo(name);
              assertThat(refusal.reason()).contains(nearest);
            });
  }

  @Test
  void faults_of_the_whole_table_leave_no_rows() {
    assertThat(csv("patient_id;cN\nP1;1\n").refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("semicolons").contains("commas"))
        .returns(Code.SEPARATOR, Refusal::code);
    assertThat(csv("patient_id\tcN\nP1\t1\n").refusals())
        .extracting(Refusal::code)
        .containsExactly(Code.SEPARATOR);
    assertThat(csv("patient_id,cN,cN\nP1,1,1\n").refusals())
        .extracting(Refusal::code)
        .containsExactly(Code.DUPLICATE_COLUMN);
    assertThat(csv("cN\n1\n").refusals())
        .extracting(Refusal::column, Refusal::code)
        .containsExactly(tuple("patient_id", Code.MISSING_COLUMN));
    assertThat(csv("patient_id,cN\nP1,\"1\n").refusals())
        .extracting(Refusal::row, Refusal::code)
        .containsExactly(tuple(2, Code.QUOTES));
    assertThat(csv("patient_id,cN\nP1,\"1\"x\n").refusals())
        .extracting(Refusal::code)
        .containsExactly(Code.QUOTES);
    assertThat(csv("").refusals()).extracting(Refusal::code).containsExactly(Code.EMPTY_FILE);
    assertThat(csv("patient_id,cN\n").refusals())
        .extracting(Refusal::code)
        .containsExactly(Code.EMPTY_FILE);
    assertThat(
            ClinicalTable.ofCsv("patient_id\nM\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1))
                .refusals())
        .extracting(Refusal::code)
        .containsExactly(Code.NOT_UTF8);
  }

  @Test
  void a_table_without_a_header_is_refused_without_repeating_its_first_patient() {
    assertThat(csv("SECRET-1,52,2\n").refusals())
        .singleElement()
        .returns(Code.MISSING_COLUMN, Refusal::code)
        .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("SECRET-1"));
  }

  @Test
  void a_single_record_is_read_by_the_same_rules() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("patient_id", "P1");
    cells.put("side", "right");
    cells.put("er_pct", "120");

    assertThat(ClinicalTable.ofRecord(cells).refusals())
        .extracting(Refusal::row, Refusal::column)
        .containsExactly(tuple(1, "er_pct"));
    cells.put("er_pct", "20");
    assertThat(ClinicalTable.ofRecord(cells).rows())
        .extracting(ClinicalRow::side)
        .containsExactly("RIGHT");
  }

  @Test
  void columns_that_are_absent_leave_what_is_known_and_empty_cells_clear_it() {
    ClinicalValues known =
        new ClinicalValues(
            Map.of(
                ClinicalVariable.CN,
                "1",
                ClinicalVariable.ER_PCT,
                "80",
                ClinicalVariable.AGE,
                "52"));
    ClinicalRow row = csv("patient_id,cN,er_pct,nac_end\nP1,2,,2022-06-01\n").rows().get(0);

    assertThat(known.updated(row.spokenOf(), row.values()).values())
        .isEqualTo(Map.of(ClinicalVariable.CN, "2", ClinicalVariable.AGE, "52"));
    Course start = new Course(LocalDate.parse("2022-01-20"), null, null, true);
    assertThat(row.updated(start))
        .isEqualTo(
            new Course(LocalDate.parse("2022-01-20"), LocalDate.parse("2022-06-01"), null, true));
  }
}
