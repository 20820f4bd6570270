// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Deals rows to the folds of a cross-validation. */
public final class Folds {
  private Folds() {}

  /** The rows in an order at random. */
  public static List<Integer> shuffled(int[] rows, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.of(rows).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  /**
   * Folds from 1, as equal in size as can be.
   *
   * @param fold by row; those of {@code order} are set
   */
  public static void deal(int[] fold, List<Integer> order, int count) {
    int next = 0;
    for (int row : order) {
      fold[row] = 1 + next++ % count;
    }
  }
}
