// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import java.util.List;

/** A number: one column as it stands. */
public final class NumberPredictor implements Predictor {
  private final String name;
  private final double[] values;

  private NumberPredictor(String name, double[] values) {
    this.name = name;
    this.values = values;
  }

  /**
   * @throws IllegalArgumentException if a value is not finite
   */
  public static NumberPredictor of(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            name + ", row " + i + " is not finite; impute it or leave the row out");
      }
    }
    return new NumberPredictor(name, values.clone());
  }

  /** 1 where the clinical T stage is 3 or 4, else 0; the study's {@code cT34}. */
  public static NumberPredictor cT34(List<String> cT) {
    return new NumberPredictor(
        "cT34", cT.stream().mapToDouble(stage -> Integer.parseInt(stage) >= 3 ? 1 : 0).toArray());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int rows() {
    return values.length;
  }

  public double value(int row) {
    return values[row];
  }

  @Override
  public NumberPredictor rows(int... chosen) {
    double[] subset = new double[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      subset[i] = values[chosen[i]];
    }
    return new NumberPredictor(name, subset);
  }

  @Override
  public List<NumberPredictor> columns() {
    return List.of(this);
  }
}
