// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.util.List;

/** Features of patients, complete: a column for each feature, a row for each patient. */
public final class FeatureTable {
  private final List<String> names;
  private final int[] patients;
  private final double[][] columns;

  /** Takes the arrays over. */
  FeatureTable(List<String> names, int[] patients, double[][] columns) {
    this.names = List.copyOf(names);
    this.patients = patients;
    this.columns = columns;
  }

  /** In the order of the columns. */
  public List<String> names() {
    return names;
  }

  /** Count of features. */
  public int size() {
    return names.size();
  }

  /** Of every row, its patient's position in the cohort. */
  public int[] patients() {
    return patients.clone();
  }

  public double value(int feature, int row) {
    return columns[feature][row];
  }

  /** One feature at these rows. */
  public double[] column(int feature, int... rows) {
    double[] values = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = columns[feature][rows[i]];
    }
    return values;
  }
}
