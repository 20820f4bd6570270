// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Folds;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Divides a cohort as the settings say; the same cohort and seed give the same division. */
final class Splitting {
  private static final int RESAMPLES = 200;
  private static final int PERMUTATIONS = 10;
  private static final int SUBTYPE_FOLDS = 5;

  private Splitting() {}

  static Cohort apply(Cohort cohort, TrainingSettings settings) {
    Random random = new Random(settings.seed());
    boolean[] train = new boolean[cohort.size()];
    int[] all = cohort.rows(Scope.ALL);
    switch (settings.split()) {
      case GIVEN -> {
        return cohort;
      }
      case NONE -> Arrays.fill(train, true);
      case RANDOM -> mark(train, Folds.shuffled(all, random), settings.trainShare());
      case STRATIFIED -> {
        for (boolean positive : new boolean[] {true, false}) {
          int[] rows =
              IntStream.of(all).filter(row -> cohort.isPositive(row) == positive).toArray();
          mark(train, Folds.shuffled(rows, random), settings.trainShare());
        }
      }
    }
    int[] rows = IntStream.of(all).filter(row -> train[row]).toArray();
    int[] fold = new int[cohort.size()];
    Folds.deal(fold, Folds.shuffled(rows, random), settings.folds());
    int[] subtypeFold = new int[cohort.size()];
    for (int level = Cohort.MISSING; level < Variable.SUBTYPE.levels().size(); level++) {
      int of = level;
      int[] subtype =
          IntStream.of(rows).filter(row -> cohort.level(Variable.SUBTYPE, row) == of).toArray();
      Folds.deal(subtypeFold, Folds.shuffled(subtype, random), SUBTYPE_FOLDS);
    }
    List<int[]> resamples = new ArrayList<>();
    for (int k = 0; k < RESAMPLES; k++) {
      resamples.add(
          IntStream.range(0, rows.length).map(i -> random.nextInt(rows.length)).toArray());
    }
    List<int[]> permutations = new ArrayList<>();
    for (int k = 0; k < PERMUTATIONS; k++) {
      permutations.add(toArray(Folds.shuffled(IntStream.range(0, rows.length).toArray(), random)));
    }
    return cohort.divided(train, fold, subtypeFold, resamples, permutations);
  }

  private static void mark(boolean[] train, List<Integer> order, double share) {
    long count = Math.round(share * order.size());
    for (int k = 0; k < count; k++) {
      train[order.get(k)] = true;
    }
  }

  private static int[] toArray(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
