// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.Arrays;

/**
 * The features of a fit: n rows (patients) by p columns (features), never changed. Values are held
 * column after column.
 */
public final class DesignMatrix {
  private final int rows;
  private final int columns;
  private final double[] values;

  private DesignMatrix(int rows, int columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * @param columns one array of equal length per column; copied
   * @throws IllegalArgumentException if the lengths differ, or a value is not finite
   */
  public static DesignMatrix ofColumns(double[]... columns) {
    int rows = columns.length == 0 ? 0 : columns[0].length;
    double[] values = new double[Math.multiplyExact(rows, columns.length)];
    for (int j = 0; j < columns.length; j++) {
      if (columns[j].length != rows) {
        throw new IllegalArgumentException(
            "column " + j + " has " + columns[j].length + " rows, column 0 has " + rows);
      }
      for (int i = 0; i < rows; i++) {
        if (!Double.isFinite(columns[j][i])) {
          throw new IllegalArgumentException(
              "column " + j + ", row " + i + " is not finite; leave the feature out or impute it");
        }
      }
      System.arraycopy(columns[j], 0, values, j * rows, rows);
    }
    return new DesignMatrix(rows, columns.length, values);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  public double get(int row, int column) {
    return values[column * rows + row];
  }

  /** A copy of one column. */
  public double[] column(int column) {
    return Arrays.copyOfRange(values, column * rows, (column + 1) * rows);
  }

  /** The same columns for some rows, in the order given; a row may come more than once. */
  public DesignMatrix rows(int... chosen) {
    double[] subset = new double[Math.multiplyExact(chosen.length, columns)];
    int at = 0;
    for (int j = 0; j < columns; j++) {
      for (int i : chosen) {
        subset[at++] = values[j * rows + i];
      }
    }
    return new DesignMatrix(chosen.length, columns, subset);
  }

  /** The values themselves, column after column; not to be written. */
  double[] values() {
    return values;
  }
}
