// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.clinical.ImpossibleValueException;
import io.axilla.model.cohort.CohortException.Code;
import io.axilla.model.cohort.WideFeatures.Pair;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A site's {@code clinical.csv}: {@code patient_id} and {@code pcr}, and of the other columns what
 * the site has. Rows without an outcome or without complete features are left out and counted.
 */
final class SiteClinical {
  private static final String SPLIT = "split";
  private static final String FOLD = "fold";
  private static final String FOLD_SUBTYPE = "fold_subtype";
  private static final List<String> HER2_POSITIVE = List.of("2+/FISH+", "3+");

  private final TextTable table;
  private final Map<Axilla, Integer> axillae = new LinkedHashMap<>();
  private final Map<Axilla, Integer> excludedAxillae = new HashMap<>();
  private final Map<String, List<Integer>> excluded = new LinkedHashMap<>();
  private final List<Integer> patient = new ArrayList<>();
  private final List<@Nullable LocalDate> date = new ArrayList<>();
  private final List<@Nullable String> site = new ArrayList<>();
  private final ClinicalFile.Rows rows =
      new ClinicalFile.Rows(
          new LinkedHashMap<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new EnumMap<>(Variable.class),
          new EnumMap<>(Variable.class));
  private final Map<String, Integer> patients = new HashMap<>();
  private final Map<Integer, Boolean> trainByPatient = new HashMap<>();

  private SiteClinical(TextTable table) {
    this.table = table;
    for (Variable variable : Variable.values()) {
      if (variable.isNumber()) {
        rows.numbers().put(variable, new ArrayList<>());
      } else {
        rows.levels().put(variable, new ArrayList<>());
      }
    }
  }

  /**
   * @param pairs features of the first reading
   */
  static SiteClinical of(TextTable table, Map<Axilla, Pair> pairs) {
    table.require("patient_id", "pcr");
    SiteClinical clinical = new SiteClinical(table);
    Map<Axilla, Integer> seen = new HashMap<>();
    for (TextTable.Row row : table.rows()) {
      Axilla axilla = Axilla.of(row);
      if (seen.put(axilla, row.number()) != null) {
        throw row.refuse(
            Code.COHORT_DUPLICATE_PATIENT,
            "patient_id",
            "this patient has a row above; a patient with two diseased sides needs the column side");
      }
      String reason = reason(row, pairs.get(axilla));
      if (reason == null) {
        clinical.add(axilla, row);
      } else {
        clinical.excluded.computeIfAbsent(reason, key -> new ArrayList<>()).add(row.number());
        clinical.excludedAxillae.put(axilla, row.number());
      }
    }
    return clinical;
  }

  /** Why a row cannot be analysed; null when it can. */
  private static @Nullable String reason(TextTable.Row row, @Nullable Pair pair) {
    if (row.level("pcr", List.of("0", "1")) < 0) {
      return "no outcome: pcr is empty";
    }
    if (pair == null) {
      return "no features: features.csv has no row of reader 1";
    }
    if (!pair.has(0)) {
      return "no features before chemotherapy";
    }
    if (!pair.has(1)) {
      return "no features after chemotherapy";
    }
    return pair.incompleteRow() > 0 ? "a feature is missing: the row is incomplete" : null;
  }

  private void add(Axilla axilla, TextTable.Row row) {
    int position = axillae.size();
    axillae.put(axilla, position);
    String label =
        axilla.side().isEmpty() ? axilla.patient() : axilla.patient() + " " + axilla.side();
    rows.positions().put(label, position);
    int number = patients.computeIfAbsent(axilla.patient(), key -> patients.size());
    patient.add(number);
    boolean train = !table.has(SPLIT) || train(row, number);
    rows.train().add(train);
    rows.fold().add(train ? fold(row, FOLD) : 0);
    rows.foldSubtype().add(train ? fold(row, FOLD_SUBTYPE) : 0);
    rows.positive().add(row.level("pcr", List.of("0", "1")) == 1);
    rows.numbers().forEach((variable, values) -> values.add(number(row, variable)));
    rows.levels().forEach((variable, values) -> values.add(level(row, variable)));
    LocalDate surgery = date(row, "surgery_date");
    date.add(surgery == null ? date(row, "nac_start") : surgery);
    site.add(row.text("site"));
  }

  private boolean train(TextTable.Row row, int number) {
    row.required(SPLIT);
    boolean train = row.level(SPLIT, List.of("train", "test")) == 0;
    Boolean other = trainByPatient.put(number, train);
    if (other != null && other != train) {
      throw row.refuse(
          Code.COHORT_OUT_OF_RANGE, SPLIT, "another row of this patient is on the other side");
    }
    return train;
  }

  private int fold(TextTable.Row row, String column) {
    if (!table.has(column)) {
      return 0;
    }
    row.required(column);
    double value = row.number(column);
    if (!(value >= 1 && value <= 1000 && value == Math.rint(value))) {
      throw row.refuse(Code.COHORT_OUT_OF_RANGE, column, "a fold is a whole number from 1 on");
    }
    return (int) value;
  }

  private static double number(TextTable.Row row, Variable variable) {
    String column = variable.columnName();
    double value = row.number(column);
    if (!Double.isNaN(value)) {
      try {
        ClinicalVariable.ofColumn(column).orElseThrow().canonical(row.required(column));
      } catch (ImpossibleValueException e) {
        throw row.refuse(
            Code.COHORT_OUT_OF_RANGE,
            column,
            "the value must be " + ClinicalVariable.ofColumn(column).orElseThrow().possible());
      }
    }
    return value;
  }

  private int level(TextTable.Row row, Variable variable) {
    String her2 = row.text(Variable.HER2_STATUS.columnName());
    if (variable == Variable.HER2_POSITIVE && !table.has(variable.columnName()) && her2 != null) {
      return HER2_POSITIVE.contains(her2) ? 1 : 0;
    }
    return row.level(variable.columnName(), variable.levels());
  }

  static @Nullable LocalDate date(TextTable.Row row, String column) {
    String text = row.text(column);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw row.refuse(Code.COHORT_UNKNOWN_LEVEL, column, "a date is such as 2026-03-31");
    }
  }

  ClinicalFile.Rows rows() {
    return rows;
  }

  /** The rows of the cohort by whose they are. */
  Map<Axilla, Integer> axillae() {
    return axillae;
  }

  Map<Axilla, Integer> excludedAxillae() {
    return excludedAxillae;
  }

  List<Integer> patient() {
    return patient;
  }

  List<@Nullable LocalDate> date() {
    return date;
  }

  List<@Nullable String> site() {
    return site;
  }

  List<Excluded> excluded() {
    return excluded.entrySet().stream()
        .map(entry -> new Excluded(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<Variable> absent() {
    return List.of(Variable.values()).stream()
        .filter(variable -> !table.has(variable.columnName()))
        .filter(variable -> variable != Variable.HER2_POSITIVE)
        .toList();
  }

  SiteCohort.Given given() {
    return new SiteCohort.Given(
        table.has(SPLIT), table.has(FOLD) && table.has(FOLD_SUBTYPE), false, false);
  }
}
