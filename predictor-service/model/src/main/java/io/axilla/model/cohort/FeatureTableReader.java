// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a table of features by column, in whatever order its rows and patients stand. */
final class FeatureTableReader {
  private static final String PATIENT = "patient_id";

  private final CsvReader csv;
  private final Place place;
  private final Map<String, Integer> positions;

  FeatureTableReader(CsvReader csv, Place place, Map<String, Integer> positions) {
    this.csv = csv;
    this.place = place;
    this.positions = positions;
  }

  /** The table of all patients, rows in the order of the cohort. */
  FeatureTable ofAll() throws IOException {
    List<String> names = header();
    int[] targets = identity(names.size());
    FeatureTable table = rows(names, targets);
    if (table.patients().length < positions.size()) {
      throw place.refuse(
          Code.COHORT_UNKNOWN_PATIENT,
          (positions.size() - table.patients().length)
              + " patients of clinical.csv have no row here; add them, or take them out there");
    }
    return table;
  }

  /** A table of some patients with the same features. */
  FeatureTable ofSome(List<String> features) throws IOException {
    List<String> names = header();
    Map<String, Integer> order = new HashMap<>();
    features.forEach(name -> order.put(name, order.size()));
    int[] targets = new int[names.size()];
    for (int i = 0; i < targets.length; i++) {
      Integer target = order.remove(names.get(i));
      if (target == null) {
        throw place.refuse(
            Code.COHORT_COLUMN_INVALID, 1, names.get(i), "radiomics.csv.gz has no such feature");
      }
      targets[i] = target;
    }
    if (!order.isEmpty()) {
      throw place.refuse(
          Code.COHORT_COLUMN_INVALID,
          1,
          order.keySet().stream().sorted().findFirst().orElseThrow(),
          order.size() + " features of radiomics.csv.gz are missing, this one first");
    }
    return rows(features, targets);
  }

  private List<String> header() throws IOException {
    if (!csv.nextRow() || !csv.nextCell() || !csv.text().equals(PATIENT)) {
      throw place.refuse(Code.COHORT_COLUMN_INVALID, 1, "the first column must be " + PATIENT);
    }
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (csv.nextCell()) {
      String name = csv.text();
      if (name.isEmpty() || !seen.add(name)) {
        throw place.refuse(
            Code.COHORT_COLUMN_INVALID,
            1,
            "column " + (names.size() + 2) + " has no name, or that of an earlier one");
      }
      names.add(name);
    }
    return names;
  }

  /** In the order of the cohort, whatever the order of the file: so no sum depends on it. */
  private FeatureTable rows(List<String> names, int[] targets) throws IOException {
    double[][] columns = new double[names.size()][positions.size()];
    boolean[] seen = new boolean[positions.size()];
    while (csv.nextRow()) {
      csv.nextCell();
      Integer position = positions.get(csv.text());
      if (position == null) {
        throw place.refuse(
            Code.COHORT_UNKNOWN_PATIENT, csv.row(), PATIENT, "clinical.csv has no such patient");
      }
      if (seen[position]) {
        throw place.refuse(
            Code.COHORT_DUPLICATE_PATIENT, csv.row(), PATIENT, "this patient has a row above");
      }
      seen[position] = true;
      values(names, targets, columns, position);
    }
    int[] patients = IntStream.range(0, seen.length).filter(row -> seen[row]).toArray();
    if (patients.length < seen.length) {
      for (int i = 0; i < columns.length; i++) {
        double[] column = columns[i];
        columns[i] = IntStream.of(patients).mapToDouble(row -> column[row]).toArray();
      }
    }
    return new FeatureTable(names, patients, columns);
  }

  private void values(List<String> names, int[] targets, double[][] columns, int row)
      throws IOException {
    int i = 0;
    for (; csv.nextCell(); i++) {
      if (i == targets.length) {
        throw place.refuse(
            Code.COHORT_ROW_MALFORMED, csv.row(), "the row has more cells than the header");
      }
      double value = csv.number();
      if (Double.isNaN(value)) {
        throw place.refuse(
            csv.isEmpty() ? Code.COHORT_VALUE_MISSING : Code.COHORT_NOT_A_NUMBER,
            csv.row(),
            // The header's name: names are in the order of radiomics.csv.gz.
            names.get(targets[i]),
            csv.isEmpty()
                ? "the value is missing; a patient's features are complete or the patient is left out"
                : "this is no finite number");
      }
      columns[targets[i]][row] = value;
    }
    if (i < targets.length) {
      throw place.refuse(
          Code.COHORT_ROW_MALFORMED, csv.row(), "the row has fewer cells than the header");
    }
  }

  private static int[] identity(int n) {
    int[] identity = new int[n];
    Arrays.setAll(identity, i -> i);
    return identity;
  }
}
