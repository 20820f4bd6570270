// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code features.csv}: a row for each axilla, time point and reading; PyRadiomics' names as
 * columns. A feature of the cohort is {@code pre_} or {@code post_} and such a name.
 */
final class WideFeatures {
  /** Image type, feature class and feature, as PyRadiomics joins them. */
  private static final Pattern FEATURE =
      Pattern.compile("[A-Za-z0-9.-]+_[a-z][A-Za-z0-9]*_[A-Za-z0-9]+");

  private static final List<String> TIME_POINTS = List.of("pre", "post");

  /** Whose reading. */
  enum Reading {
    /** The one that the model uses. */
    FIRST("1"),
    /** Of a second reader. */
    SECOND_READER("2"),
    /** Of the first reader, again. */
    FIRST_AGAIN("1-again");

    private final String word;

    Reading(String word) {
      this.word = word;
    }
  }

  /** Both scans of one axilla by one reading; NaN where a cell is empty. */
  static final class Pair {
    private final double[][] values = new double[TIME_POINTS.size()][];
    private final int[] rows = new int[TIME_POINTS.size()];

    boolean has(int timePoint) {
      return values[timePoint] != null;
    }

    /** The first row of the file that lacks a value; 0 when all are there. */
    int incompleteRow() {
      for (int t = 0; t < values.length; t++) {
        if (Arrays.stream(values[t]).anyMatch(Double::isNaN)) {
          return rows[t];
        }
      }
      return 0;
    }

    double[] both() {
      double[] both = Arrays.copyOf(values[0], values[0].length + values[1].length);
      System.arraycopy(values[1], 0, both, values[0].length, values[1].length);
      return both;
    }
  }

  private final CsvReader csv;
  private final Place place;
  private final Map<String, Integer> keys = new HashMap<>();
  private final List<String> features = new ArrayList<>();
  private final List<String> unused = new ArrayList<>();
  private final Map<Reading, Map<Axilla, Pair>> readings = new EnumMap<>(Reading.class);

  private WideFeatures(CsvReader csv, Place place) {
    this.csv = csv;
    this.place = place;
    for (Reading reading : Reading.values()) {
      readings.put(reading, new HashMap<>());
    }
  }

  static WideFeatures read(CsvReader csv, Place place) throws IOException {
    WideFeatures table = new WideFeatures(csv, place);
    int[] targets = table.header();
    while (csv.nextRow()) {
      table.row(targets);
    }
    return table;
  }

  Map<Axilla, Pair> of(Reading reading) {
    return readings.get(reading);
  }

  /** With {@code pre_} and {@code post_}. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (String timePoint : TIME_POINTS) {
      features.forEach(name -> names.add(timePoint + "_" + name));
    }
    return names;
  }

  /** Columns that are neither keys nor features. */
  List<String> unused() {
    return unused;
  }

  /** Of every column its feature, -1 for a key, -2 for what is not used. */
  private int[] header() throws IOException {
    List<Integer> targets = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    csv.nextRow();
    while (csv.nextCell()) {
      String name = csv.text();
      if (!seen.add(name)) {
        throw place.refuse(
            Code.COHORT_COLUMN_INVALID,
            1,
            "column " + (targets.size() + 1) + " has the name of an earlier one");
      }
      if (List.of("patient_id", "side", "time_point", "reader").contains(name)) {
        keys.put(name, targets.size());
        targets.add(-1);
      } else if (FEATURE.matcher(name).matches()) {
        targets.add(features.size());
        features.add(name);
      } else {
        unused.add(name);
        targets.add(-2);
      }
    }
    for (String needed : List.of("patient_id", "time_point")) {
      if (!keys.containsKey(needed)) {
        throw place.refuse(
            Code.COHORT_COLUMN_INVALID,
            1,
            "there is no column " + needed + "; columns are told apart by commas");
      }
    }
    if (features.isEmpty()) {
      throw place.refuse(
          Code.COHORT_COLUMN_INVALID,
          1,
          "there is no column of a feature, such as original_firstorder_Mean");
    }
    return targets.stream().mapToInt(Integer::intValue).toArray();
  }

  private void row(int[] targets) throws IOException {
    double[] values = new double[features.size()];
    String[] cells = new String[targets.length];
    int column = 0;
    for (; csv.nextCell(); column++) {
      if (column == targets.length) {
        throw place.refuse(
            Code.COHORT_ROW_MALFORMED, csv.row(), "the row has more cells than the header");
      }
      int target = targets[column];
      if (target == -1) {
        cells[column] = csv.text();
      } else if (target >= 0) {
        values[target] = csv.number();
        if (Double.isNaN(values[target]) && !csv.isEmpty() && !isNan()) {
          throw place.refuse(
              Code.COHORT_NOT_A_NUMBER,
              csv.row(),
              features.get(target),
              "this is no finite number; leave the cell empty when the value is missing");
        }
      }
    }
    if (column < targets.length) {
      throw place.refuse(
          Code.COHORT_ROW_MALFORMED, csv.row(), "the row has fewer cells than the header");
    }
    put(cells, values);
  }

  private boolean isNan() {
    return csv.text().toLowerCase(Locale.ROOT).equals("nan");
  }

  private void put(String[] cells, double[] values) {
    String patient = cell(cells, "patient_id");
    if (patient == null) {
      throw place.refuse(
          Code.COHORT_VALUE_MISSING, csv.row(), "patient_id", "the value is missing and is needed");
    }
    String side = cell(cells, "side");
    Axilla axilla = new Axilla(patient, side == null ? "" : side.toUpperCase(Locale.ROOT));
    int timePoint = TIME_POINTS.indexOf(String.valueOf(cell(cells, "time_point")));
    if (timePoint < 0) {
      throw place.refuse(
          Code.COHORT_UNKNOWN_LEVEL, csv.row(), "time_point", "the value is none of pre, post");
    }
    Pair pair =
        readings.get(reading(cell(cells, "reader"))).computeIfAbsent(axilla, key -> new Pair());
    if (pair.has(timePoint)) {
      throw place.refuse(
          Code.COHORT_DUPLICATE_PATIENT,
          csv.row(),
          "patient_id",
          "this patient has a row above for this time point and reader");
    }
    pair.values[timePoint] = values;
    pair.rows[timePoint] = csv.row();
  }

  private Reading reading(@Nullable String word) {
    for (Reading reading : Reading.values()) {
      if (word == null || reading.word.equals(word)) {
        return reading;
      }
    }
    throw place.refuse(
        Code.COHORT_UNKNOWN_LEVEL, csv.row(), "reader", "the value is none of 1, 2, 1-again");
  }

  private @Nullable String cell(String[] cells, String key) {
    Integer at = keys.get(key);
    return at == null || cells[at].isEmpty() ? null : cells[at];
  }
}
