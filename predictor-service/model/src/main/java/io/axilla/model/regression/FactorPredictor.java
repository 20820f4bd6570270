// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A variable with levels, in treatment coding: an indicator column {@code variable=level} for every
 * level that occurs in the rows, except for the reference, the first that occurs.
 */
public final class FactorPredictor implements Predictor {
  private final String name;
  private final List<String> order;
  private final List<String> values;

  private FactorPredictor(String name, List<String> order, List<String> values) {
    this.name = name;
    this.order = order;
    this.values = values;
  }

  /**
   * @param order all levels, the reference first
   * @param values one level per row
   * @throws IllegalArgumentException if a value is none of the levels
   */
  public static FactorPredictor of(String name, List<String> order, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!order.contains(values.get(i))) {
        throw new IllegalArgumentException(
            name + ", row " + i + " is none of " + String.join(", ", order));
      }
    }
    return new FactorPredictor(name, List.copyOf(order), List.copyOf(values));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int rows() {
    return values.size();
  }

  @Override
  public FactorPredictor rows(int... chosen) {
    List<String> subset = new ArrayList<>(chosen.length);
    for (int i : chosen) {
      subset.add(values.get(i));
    }
    return new FactorPredictor(name, order, List.copyOf(subset));
  }

  @Override
  public List<NumberPredictor> columns() {
    List<String> seen = new ArrayList<>(order);
    seen.retainAll(new HashSet<>(values));
    List<NumberPredictor> columns = new ArrayList<>();
    for (String level : seen.subList(Math.min(1, seen.size()), seen.size())) {
      columns.add(
          NumberPredictor.of(
              name + "=" + level,
              values.stream().mapToDouble(v -> v.equals(level) ? 1 : 0).toArray()));
    }
    return columns;
  }
}
