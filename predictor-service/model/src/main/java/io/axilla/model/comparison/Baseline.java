// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Variable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The study's Table 1 of one scope: every variable in responders and others, cases available. */
public record Baseline(Map<Variable, Comparison> comparisons) {
  public Baseline {
    comparisons = Map.copyOf(comparisons);
  }

  public static Baseline of(Cohort cohort, Scope scope) {
    int[] rows = cohort.rows(scope);
    double confidence = cohort.settings().confidence();
    Map<Variable, Comparison> comparisons = new LinkedHashMap<>();
    for (Variable variable : Variable.values()) {
      comparisons.put(
          variable,
          variable.isNumber()
              ? NumberComparison.of(cohort, variable, rows, confidence)
              : LevelComparison.of(cohort, variable, rows));
    }
    return new Baseline(comparisons);
  }

  /** By the variable's name, in the order of the variables. */
  @JsonValue
  public Map<String, Comparison> byName() {
    Map<String, Comparison> byName = new LinkedHashMap<>();
    for (Variable variable : Variable.values()) {
      byName.put(variable.columnName(), comparisons.get(variable));
    }
    return byName;
  }
}
