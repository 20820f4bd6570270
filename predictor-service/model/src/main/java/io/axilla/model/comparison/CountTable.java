// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import java.util.stream.IntStream;

/** Counts of a variable's levels in the positive and the negative group; no level is empty. */
final class CountTable {
  private final int[] positive;
  private final int[] negative;
  private final long positives;
  private final long negatives;

  private CountTable(int[] positive, int[] negative) {
    this.positive = positive;
    this.negative = negative;
    this.positives = IntStream.of(positive).asLongStream().sum();
    this.negatives = IntStream.of(negative).asLongStream().sum();
  }

  /** Levels that nobody has are dropped. */
  static CountTable of(int[] positive, int[] negative) {
    int[] kept =
        IntStream.range(0, positive.length).filter(i -> positive[i] + negative[i] > 0).toArray();
    return new CountTable(
        IntStream.of(kept).map(i -> positive[i]).toArray(),
        IntStream.of(kept).map(i -> negative[i]).toArray());
  }

  int rows() {
    return positive.length;
  }

  int count(int row, int column) {
    return column == 0 ? positive[row] : negative[row];
  }

  int rowTotal(int row) {
    return positive[row] + negative[row];
  }

  long positives() {
    return positives;
  }

  long total() {
    return positives + negatives;
  }

  double expected(int row, int column) {
    return (double) rowTotal(row) * (column == 0 ? positives : negatives) / total();
  }
}
