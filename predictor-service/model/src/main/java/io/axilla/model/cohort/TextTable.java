// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small table as texts; an empty cell, and one of a column that is not there, is null. */
final class TextTable {
  private final Place place;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private TextTable(Place place) {
    this.place = place;
  }

  static TextTable read(CsvReader csv, Place place) throws IOException {
    TextTable table = new TextTable(place);
    csv.nextRow();
    while (csv.nextCell()) {
      String name = csv.text();
      if (table.columns.putIfAbsent(name, table.names.size()) != null) {
        throw place.refuse(
            Code.COHORT_COLUMN_INVALID,
            1,
            "column " + (table.names.size() + 1) + " has the name of an earlier one");
      }
      table.names.add(name);
    }
    while (csv.nextRow()) {
      List<String> cells = new ArrayList<>();
      while (csv.nextCell()) {
        cells.add(csv.text());
      }
      if (cells.size() != table.names.size()) {
        throw place.refuse(
            Code.COHORT_ROW_MALFORMED,
            csv.row(),
            "the row has " + cells.size() + " cells, the header has " + table.names.size());
      }
      table.rows.add(table.new Row(csv.row(), cells));
    }
    return table;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  void require(String... needed) {
    for (String name : needed) {
      if (!has(name)) {
        throw place.refuse(
            Code.COHORT_COLUMN_INVALID,
            1,
            "there is no column " + name + "; columns are told apart by commas");
      }
    }
  }

  List<String> names() {
    return names;
  }

  List<Row> rows() {
    return rows;
  }

  /** One row with its number, as a spreadsheet counts. */
  final class Row {
    private final int number;
    private final List<String> cells;

    Row(int number, List<String> cells) {
      this.number = number;
      this.cells = cells;
    }

    int number() {
      return number;
    }

    @Nullable String text(String column) {
      Integer at = columns.get(column);
      return at == null || cells.get(at).isEmpty() ? null : cells.get(at);
    }

    String required(String column) {
      String text = text(column);
      if (text == null) {
        throw refuse(Code.COHORT_VALUE_MISSING, column, "the value is missing and is needed");
      }
      return text;
    }

    /** Position among the levels; -1 when the cell is empty. */
    int level(String column, List<String> levels) {
      String text = text(column);
      if (text == null) {
        return Cohort.MISSING;
      }
      int level = levels.indexOf(text);
      if (level < 0) {
        throw refuse(
            Code.COHORT_UNKNOWN_LEVEL, column, "the value is none of " + String.join(", ", levels));
      }
      return level;
    }

    /** NaN when the cell is empty. */
    double number(String column) {
      String text = text(column);
      if (text == null) {
        return Double.NaN;
      }
      double value = Decimal.parse(text);
      if (Double.isNaN(value)) {
        throw refuse(
            Code.COHORT_NOT_A_NUMBER,
            column,
            "this is no finite number; leave the cell empty when the value is missing");
      }
      return value;
    }

    CohortException refuse(Code code, String column, String mend) {
      return place.refuse(code, number, column, mend);
    }
  }
}
