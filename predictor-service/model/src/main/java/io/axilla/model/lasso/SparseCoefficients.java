// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.Arrays;

/**
 * The coefficients that are not zero, by ascending column, in the units of the {@link DesignMatrix}
 * as it was given.
 */
public final class SparseCoefficients {
  private final int[] columns;
  private final double[] values;

  SparseCoefficients(int[] columns, double[] values) {
    this.columns = columns;
    this.values = values;
  }

  /** How many are not zero. */
  public int size() {
    return columns.length;
  }

  /** The column of the k-th nonzero coefficient. */
  public int column(int k) {
    return columns[k];
  }

  /** The k-th nonzero coefficient. */
  public double value(int k) {
    return values[k];
  }

  /** The coefficient of a column, 0 if it was not selected. */
  public double of(int column) {
    int k = Arrays.binarySearch(columns, column);
    return k < 0 ? 0 : values[k];
  }

  /** sum of coefficient * x over one row of a matrix with the same columns. */
  public double product(DesignMatrix x, int row) {
    double sum = 0;
    for (int k = 0; k < columns.length; k++) {
      sum += values[k] * x.get(row, columns[k]);
    }
    return sum;
  }
}
