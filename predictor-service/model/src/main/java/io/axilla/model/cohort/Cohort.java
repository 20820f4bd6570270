// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Patients in the order of {@code clinical.csv}: outcome (pCR is positive), split, folds, findings
 * as they were given, features. A row is a patient's position in it.
 */
public final class Cohort {
  /** The level of a categorical variable that is missing; a missing number is NaN. */
  public static final int MISSING = -1;

  private final Settings settings;
  private final List<String> patients;
  private final boolean[] train;
  private final boolean[] positive;
  private final int[] fold;
  private final int[] foldSubtype;
  private final Map<Variable, double[]> numbers = new EnumMap<>(Variable.class);
  private final Map<Variable, int[]> levels = new EnumMap<>(Variable.class);
  private final FeatureTable features;
  private final FeatureTable secondReader;
  private final FeatureTable secondReading;
  private final List<int[]> resamples;
  private final List<int[]> permutations;

  Cohort(
      Settings settings,
      ClinicalFile.Rows rows,
      FeatureTable features,
      FeatureTable secondReader,
      FeatureTable secondReading,
      List<int[]> resamples,
      List<int[]> permutations) {
    this.settings = settings;
    this.patients = List.copyOf(rows.positions().keySet());
    int n = patients.size();
    this.train = new boolean[n];
    this.positive = new boolean[n];
    for (int row = 0; row < n; row++) {
      train[row] = rows.train().get(row);
      positive[row] = rows.positive().get(row);
    }
    this.fold = ints(rows.fold());
    this.foldSubtype = ints(rows.foldSubtype());
    rows.numbers()
        .forEach(
            (variable, values) ->
                numbers.put(variable, values.stream().mapToDouble(Double::doubleValue).toArray()));
    rows.levels().forEach((variable, values) -> levels.put(variable, ints(values)));
    this.features = features;
    this.secondReader = secondReader;
    this.secondReading = secondReading;
    this.resamples = List.copyOf(resamples);
    this.permutations = List.copyOf(permutations);
  }

  private Cohort(Cohort source, Settings settings, Design design) {
    this.settings = settings;
    this.patients = source.patients;
    this.positive = source.positive;
    this.train = design.train();
    this.fold = design.fold();
    this.foldSubtype = design.foldSubtype();
    this.numbers.putAll(source.numbers);
    this.levels.putAll(source.levels);
    this.features = source.features;
    this.secondReader = source.secondReader;
    this.secondReading = source.secondReading;
    this.resamples = design.resamples();
    this.permutations = design.permutations();
  }

  /** The same patients under other settings and another design. */
  public Cohort with(Settings others, Design design) {
    if (design.train().length != size()) {
      throw new IllegalArgumentException(
          "the design has " + design.train().length + " rows, the cohort has " + size());
    }
    return new Cohort(this, others, design);
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  public Settings settings() {
    return settings;
  }

  /** Identifiers; they belong into results by patient, and nowhere else. */
  public List<String> patients() {
    return patients;
  }

  public int size() {
    return train.length;
  }

  /** The rows of a scope, ascending. */
  public int[] rows(Scope scope) {
    return IntStream.range(0, size())
        .filter(row -> scope == Scope.ALL || train[row] == (scope == Scope.TRAIN))
        .toArray();
  }

  /** The outcome at these rows: 1 for pCR, else 0. */
  public int[] outcome(int... rows) {
    return IntStream.of(rows).map(row -> positive[row] ? 1 : 0).toArray();
  }

  public boolean isPositive(int row) {
    return positive[row];
  }

  /** Folds of cross-validation, from 1, at these rows; 0 outside of train. */
  public int[] fold(int... rows) {
    return IntStream.of(rows).map(row -> fold[row]).toArray();
  }

  /** Folds within the subtypes. */
  public int[] foldSubtype(int... rows) {
    return IntStream.of(rows).map(row -> foldSubtype[row]).toArray();
  }

  /** A numeric variable; NaN where it is missing. */
  public double number(Variable variable, int row) {
    return numbers.get(variable)[row];
  }

  /** A categorical variable as an index into its levels, or {@link #MISSING}. */
  public int level(Variable variable, int row) {
    return levels.get(variable)[row];
  }

  public boolean isMissing(Variable variable, int row) {
    return variable.isNumber()
        ? Double.isNaN(number(variable, row))
        : level(variable, row) == MISSING;
  }

  /** Of all patients; a row of the table is a row of the cohort. */
  public FeatureTable features() {
    return features;
  }

  /** Of the patients that a second reader segmented too. */
  public FeatureTable secondReader() {
    return secondReader;
  }

  /** Of the patients that the first reader segmented again. */
  public FeatureTable secondReading() {
    return secondReading;
  }

  /** Bootstrap resamples, as positions among the train rows. */
  public List<int[]> resamples() {
    return resamples;
  }

  /** Permutations of the train rows, as positions among them. */
  public List<int[]> permutations() {
    return permutations;
  }
}
