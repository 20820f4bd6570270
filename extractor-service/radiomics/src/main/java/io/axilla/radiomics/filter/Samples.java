// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

/** Samples of a grid, flat, i fastest, that a filter reads line by line. */
sealed interface Samples permits FloatGrid, DoubleGrid {
  int ni();

  int nj();

  int nk();

  /**
   * Copies {@code count} samples to an array of doubles.
   *
   * @param from index of the first
   * @param apart from one to the next
   */
  void copy(int from, int apart, double[] to, int count);

  /** The number of samples along an axis: 0 for i, 1 for j, 2 for k. */
  default int length(int axis) {
    return axis == 0 ? ni() : axis == 1 ? nj() : nk();
  }
}
