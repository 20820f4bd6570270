// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.formula;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Variable;
import io.axilla.model.imputation.Imputation;
import io.axilla.model.regression.FactorPredictor;
import io.axilla.model.regression.NumberPredictor;
import io.axilla.model.regression.Predictor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The findings of all patients as variables of a formula, imputed. */
public final class Findings {
  /** The name of the radiomics score in every formula. */
  public static final String RADSCORE = "radscore";

  /** Reference first: the most frequent stage. */
  private static final List<String> CT_ORDER = List.of("2", "0", "1", "3", "4");

  private final Cohort cohort;
  private final Imputation imputation;
  private final int[] rows;

  public Findings(Cohort cohort, Imputation imputation) {
    this.cohort = cohort;
    this.imputation = imputation;
    this.rows = cohort.rows(Scope.ALL);
  }

  /** A number as it stands, a factor with its first level (of cT: 2) as the reference. */
  public Predictor of(Variable variable) {
    if (variable.isNumber()) {
      return NumberPredictor.of(
          variable.columnName(),
          IntStream.of(rows)
              .mapToDouble(row -> imputation.number(cohort, variable, row))
              .toArray());
    }
    return FactorPredictor.of(variable.columnName(), order(variable), levels(variable));
  }

  private static List<String> order(Variable variable) {
    return variable == Variable.CT ? CT_ORDER : variable.levels();
  }

  /** Whether cT is 3 or 4. */
  public Predictor cT34() {
    return NumberPredictor.cT34(levels(Variable.CT));
  }

  /** The level of a factor in every row. */
  public List<String> levels(Variable variable) {
    return IntStream.of(rows).mapToObj(row -> imputation.level(cohort, variable, row)).toList();
  }

  /** The levels of a factor that occur in these rows, the reference first. */
  public List<String> levelsIn(Variable variable, int... rows) {
    Set<String> seen = new HashSet<>();
    for (int row : rows) {
      seen.add(imputation.level(cohort, variable, row));
    }
    return order(variable).stream().filter(seen::contains).toList();
  }

  public static Predictor radscore(double... score) {
    return NumberPredictor.of(RADSCORE, score);
  }
}
