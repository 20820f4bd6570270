// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

/**
 * The columns of a matrix, centred and divided by their 1/n standard deviation, column after
 * column. A constant column is all zeros and never enters a model.
 */
final class StandardisedColumns {
  private final int rows;
  private final double[] values;
  private final double[] mean;
  private final double[] scale;

  private StandardisedColumns(int rows, double[] values, double[] mean, double[] scale) {
    this.rows = rows;
    this.values = values;
    this.mean = mean;
    this.scale = scale;
  }

  static StandardisedColumns of(DesignMatrix x) {
    int n = x.rows();
    int p = x.columns();
    double[] raw = x.values();
    double[] values = new double[raw.length];
    double[] mean = new double[p];
    double[] scale = new double[p];
    for (int j = 0; j < p; j++) {
      int from = j * n;
      if (isConstant(raw, from, n)) {
        mean[j] = n == 0 ? 0 : raw[from];
        continue;
      }
      // Relative to the first value, so that a huge offset costs no digits.
      double origin = raw[from];
      double sum = 0;
      for (int i = from; i < from + n; i++) {
        sum += raw[i] - origin;
      }
      double centre = sum / n;
      double squares = 0;
      double rest = 0;
      for (int i = from; i < from + n; i++) {
        double d = raw[i] - origin - centre;
        values[i] = d;
        rest += d;
        squares += d * d;
      }
      double sd = Math.sqrt((squares - rest * rest / n) / n);
      for (int i = from; i < from + n; i++) {
        values[i] = (values[i] - rest / n) / sd;
      }
      mean[j] = origin + (centre + rest / n);
      scale[j] = sd;
    }
    return new StandardisedColumns(n, values, mean, scale);
  }

  private static boolean isConstant(double[] raw, int from, int n) {
    for (int i = from + 1; i < from + n; i++) {
      if (raw[i] != raw[from]) {
        return false;
      }
    }
    return true;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return mean.length;
  }

  boolean isConstant(int column) {
    return scale[column] == 0;
  }

  /** 1/n standard deviation of the column as it was given. */
  double scale(int column) {
    return scale[column];
  }

  double mean(int column) {
    return mean[column];
  }

  double value(int row, int column) {
    return values[column * rows + row];
  }

  /** sum_i x~_ij v_i; four sums side by side, since one alone waits for itself. */
  double dot(int column, double[] v) {
    return dot(values, column * rows, v, 0, rows);
  }

  static double dot(double[] a, int from, double[] b, int other, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += a[from + i] * b[other + i];
      s1 += a[from + i + 1] * b[other + i + 1];
      s2 += a[from + i + 2] * b[other + i + 2];
      s3 += a[from + i + 3] * b[other + i + 3];
    }
    for (; i < length; i++) {
      s0 += a[from + i] * b[other + i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** v_i += factor * x~_ij. */
  void addTo(double[] v, int column, double factor) {
    int from = column * rows;
    for (int i = 0; i < rows; i++) {
      v[i] += factor * values[from + i];
    }
  }
}
