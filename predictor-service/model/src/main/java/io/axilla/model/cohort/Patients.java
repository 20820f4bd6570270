// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Random choices among patients; all rows of one patient share its fate. */
public final class Patients {
  private final List<Integer> patient;

  /**
   * @param patient number of each row's patient
   */
  public Patients(List<Integer> patient) {
    this.patient = patient;
  }

  /** The positions in {@code rows} of every patient, patients in the order of their first row. */
  private Map<Integer, List<Integer>> positions(int[] rows) {
    Map<Integer, List<Integer>> positions = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      positions.computeIfAbsent(patient.get(rows[i]), key -> new ArrayList<>()).add(i);
    }
    return positions;
  }

  /**
   * Folds of these rows, from 1, equally large to within one patient, and so within every stratum.
   *
   * @param stratum of a row; a patient has that of the first row
   */
  public int[] folds(int[] rows, IntUnaryOperator stratum, int count, Random random) {
    int[] folds = new int[rows.length];
    int next = 0;
    for (List<List<Integer>> patients : strata(rows, stratum).values()) {
      Collections.shuffle(patients, random);
      for (List<Integer> positions : patients) {
        for (int i : positions) {
          folds[i] = 1 + next % count;
        }
        next++;
      }
    }
    return folds;
  }

  /** By row: whether it is among the share that is drawn in every stratum. */
  public boolean[] share(int[] rows, IntUnaryOperator stratum, double share, Random random) {
    boolean[] drawn = new boolean[rows.length];
    for (List<List<Integer>> patients : strata(rows, stratum).values()) {
      Collections.shuffle(patients, random);
      long count = Math.round(share * patients.size());
      for (int k = 0; k < count; k++) {
        for (int i : patients.get(k)) {
          drawn[i] = true;
        }
      }
    }
    return drawn;
  }

  /**
   * As many patients as there are, drawn with replacement, as positions in {@code rows}; drawn
   * again until both outcomes are there.
   */
  public int[] resample(int[] rows, int[] outcome, Random random) {
    List<List<Integer>> patients = new ArrayList<>(positions(rows).values());
    while (true) {
      List<Integer> drawn = new ArrayList<>();
      for (int k = 0; k < patients.size(); k++) {
        drawn.addAll(patients.get(random.nextInt(patients.size())));
      }
      int[] positions = drawn.stream().mapToInt(Integer::intValue).toArray();
      if (IntStream.of(positions).map(i -> outcome[i]).distinct().count() > 1) {
        return positions;
      }
    }
  }

  private Map<Integer, List<List<Integer>>> strata(int[] rows, IntUnaryOperator stratum) {
    Map<Integer, List<List<Integer>>> strata = new TreeMap<>();
    for (List<Integer> positions : positions(rows).values()) {
      strata
          .computeIfAbsent(stratum.applyAsInt(rows[positions.get(0)]), key -> new ArrayList<>())
          .add(positions);
    }
    return strata;
  }
}
