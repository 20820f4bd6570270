// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.imputation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Variable;
import io.axilla.model.descriptive.Quantiles;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The median of a number, the most frequent level of a factor (of equals the first), over the train
 * rows where they are not missing; a number that is missing in all of them is 0 for everybody, and
 * so, as a constant, aliased in every model. Every model uses it; descriptions of the cohort do
 * not.
 */
public final class Imputation {
  private final Map<Variable, Double> medians = new EnumMap<>(Variable.class);
  private final Map<Variable, Integer> modes = new EnumMap<>(Variable.class);

  private Imputation() {}

  public static Imputation of(Cohort cohort) {
    Imputation imputation = new Imputation();
    int[] train = cohort.rows(Scope.TRAIN);
    for (Variable variable : Variable.values()) {
      int[] present = IntStream.of(train).filter(row -> !cohort.isMissing(variable, row)).toArray();
      if (variable.isNumber()) {
        double[] values =
            IntStream.of(present).mapToDouble(row -> cohort.number(variable, row)).toArray();
        imputation.medians.put(variable, values.length == 0 ? 0 : Quantiles.of(values).at(0.5));
      } else {
        imputation.modes.put(variable, mode(cohort, variable, present));
      }
    }
    return imputation;
  }

  private static int mode(Cohort cohort, Variable variable, int[] rows) {
    int[] counts = new int[variable.levels().size()];
    for (int row : rows) {
      counts[cohort.level(variable, row)]++;
    }
    int mode = 0;
    for (int level = 1; level < counts.length; level++) {
      mode = counts[level] > counts[mode] ? level : mode;
    }
    return mode;
  }

  /** The number at a row, or what stands in for it. */
  public double number(Cohort cohort, Variable variable, int row) {
    return cohort.isMissing(variable, row) ? medians.get(variable) : cohort.number(variable, row);
  }

  /** The level at a row, or what stands in for it. */
  public String level(Cohort cohort, Variable variable, int row) {
    int level = cohort.isMissing(variable, row) ? modes.get(variable) : cohort.level(variable, row);
    return variable.levels().get(level);
  }

  /** By variable's name: a median as a number, a mode as its level. */
  @JsonValue
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    medians.forEach((variable, median) -> values.put(variable.columnName(), median));
    modes.forEach(
        (variable, mode) -> values.put(variable.columnName(), variable.levels().get(mode)));
    return values;
  }
}
