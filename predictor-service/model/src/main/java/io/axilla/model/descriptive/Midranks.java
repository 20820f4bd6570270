// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.descriptive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Ranks from 1; equal values share the mean of their ranks.
 *
 * @param tieTerm Σ(t³ − t) over the groups of t equal values, for corrections
 */
public record Midranks(double[] ranks, double tieTerm) {
  /** Ranks of values without NaN. */
  public static Midranks of(double... x) {
    int[] order = order(x);
    double[] ranks = new double[x.length];
    double ties = 0;
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && x[order[to]] == x[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = 0.5 * (from + 1 + to);
      }
      double t = to - from;
      ties += t * t * t - t;
      from = to;
    }
    return new Midranks(ranks, ties);
  }

  /** Positions of the values from the smallest to the largest; equal ones stay in their order. */
  public static int[] order(double... x) {
    Integer[] order = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
    // + 0.0 makes the negative zero the positive one, which are equal here.
    Arrays.sort(order, Comparator.comparingDouble(i -> x[i] + 0.0));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }
}
