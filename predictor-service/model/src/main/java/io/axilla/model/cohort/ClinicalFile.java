// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code clinical.csv}: a row for each patient; columns that no statistic uses may be there.
 */
final class ClinicalFile {
  private static final String PATIENT = "patient_id";
  private static final String SPLIT = "split";
  private static final String FOLD = "fold";
  private static final String FOLD_SUBTYPE = "fold_subtype";
  private static final String PCR = "pcr";

  /** What the file says, in its order. */
  record Rows(
      Map<String, Integer> positions,
      List<Boolean> train,
      List<Integer> fold,
      List<Integer> foldSubtype,
      List<Boolean> positive,
      Map<Variable, List<Double>> numbers,
      Map<Variable, List<Integer>> levels) {}

  private final CsvReader csv;
  private final Place place;
  private final Rows rows =
      new Rows(
          new LinkedHashMap<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new EnumMap<>(Variable.class),
          new EnumMap<>(Variable.class));

  private ClinicalFile(CsvReader csv, Place place) {
    this.csv = csv;
    this.place = place;
    for (Variable variable : Variable.values()) {
      if (variable.isNumber()) {
        rows.numbers.put(variable, new ArrayList<>());
      } else {
        rows.levels.put(variable, new ArrayList<>());
      }
    }
  }

  static Rows read(CsvReader csv, Place place) throws IOException {
    ClinicalFile file = new ClinicalFile(csv, place);
    Map<String, Integer> columns = file.header();
    while (csv.nextRow()) {
      file.row(columns);
    }
    return file.rows;
  }

  private Map<String, Integer> header() throws IOException {
    Map<String, Integer> columns = new LinkedHashMap<>();
    csv.nextRow();
    for (int i = 0; csv.nextCell(); i++) {
      if (columns.put(csv.text(), i) != null) {
        throw place.refuse(
            Code.COHORT_COLUMN_INVALID, 1, "column " + (i + 1) + " has the name of an earlier one");
      }
    }
    List<String> needed = new ArrayList<>(List.of(PATIENT, SPLIT, FOLD, FOLD_SUBTYPE, PCR));
    for (Variable variable : Variable.values()) {
      needed.add(variable.columnName());
    }
    for (String name : needed) {
      if (!columns.containsKey(name)) {
        throw place.refuse(
            Code.COHORT_COLUMN_INVALID,
            1,
            "there is no column " + name + "; columns are told apart by commas");
      }
    }
    return columns;
  }

  private void row(Map<String, Integer> columns) throws IOException {
    List<String> cells = new ArrayList<>();
    while (csv.nextCell()) {
      cells.add(csv.text());
    }
    if (cells.size() != columns.size()) {
      throw place.refuse(
          Code.COHORT_ROW_MALFORMED,
          csv.row(),
          "the row has " + cells.size() + " cells, the header has " + columns.size());
    }
    Row row = new Row(columns, cells);
    String patient = row.required(PATIENT);
    if (rows.positions.putIfAbsent(patient, rows.positions.size()) != null) {
      throw place.refuse(
          Code.COHORT_DUPLICATE_PATIENT, csv.row(), PATIENT, "this patient has a row above");
    }
    boolean train = row.oneOf(SPLIT, List.of("train", "test")) == 0;
    rows.train.add(train);
    rows.fold.add(train ? row.fold(FOLD) : 0);
    rows.foldSubtype.add(train ? row.fold(FOLD_SUBTYPE) : 0);
    rows.positive.add(row.oneOf(PCR, List.of("0", "1")) == 1);
    rows.numbers.forEach((variable, values) -> values.add(row.number(variable.columnName())));
    rows.levels.forEach((variable, values) -> values.add(row.level(variable)));
  }

  private final class Row {
    private final Map<String, Integer> columns;
    private final List<String> cells;

    Row(Map<String, Integer> columns, List<String> cells) {
      this.columns = columns;
      this.cells = cells;
    }

    @Nullable String cell(String column) {
      String cell = cells.get(columns.get(column));
      return cell.isEmpty() ? null : cell;
    }

    String required(String column) {
      String cell = cell(column);
      if (cell == null) {
        throw place.refuse(
            Code.COHORT_VALUE_MISSING, csv.row(), column, "the value is missing and is needed");
      }
      return cell;
    }

    int oneOf(String column, List<String> levels) {
      int level = levels.indexOf(required(column));
      if (level < 0) {
        throw unknown(column, levels);
      }
      return level;
    }

    int level(Variable variable) {
      return cell(variable.columnName()) == null
          ? Cohort.MISSING
          : oneOf(variable.columnName(), variable.levels());
    }

    double number(String column) {
      String cell = cell(column);
      if (cell == null) {
        return Double.NaN;
      }
      double value = Decimal.parse(cell);
      if (Double.isNaN(value)) {
        throw place.refuse(
            Code.COHORT_NOT_A_NUMBER,
            csv.row(),
            column,
            "this is no finite number; leave the cell empty when the value is missing");
      }
      return value;
    }

    int fold(String column) {
      double value = Decimal.parse(required(column));
      if (!(value >= 1 && value <= Integer.MAX_VALUE && value == Math.rint(value))) {
        throw place.refuse(
            Code.COHORT_OUT_OF_RANGE, csv.row(), column, "a fold is a whole number from 1 on");
      }
      return (int) value;
    }

    private CohortException unknown(String column, List<String> levels) {
      return place.refuse(
          Code.COHORT_UNKNOWN_LEVEL,
          csv.row(),
          column,
          "the value is none of " + String.join(", ", levels));
    }
  }
}
