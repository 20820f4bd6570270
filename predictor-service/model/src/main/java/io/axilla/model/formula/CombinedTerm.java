// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.formula;

import io.axilla.model.cohort.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A clinical term that the combined model can have beside the radiomics score. */
public enum CombinedTerm {
  AGE(Variable.AGE),
  HEIGHT_CM(Variable.HEIGHT_CM),
  WEIGHT_KG(Variable.WEIGHT_KG),
  /** The clinical T stage, level by level. */
  CT(Variable.CT),
  /** Whether the clinical T stage is 3 or 4. */
  CT34(Variable.CT),
  CN(Variable.CN),
  SUBTYPE(Variable.SUBTYPE),
  ER_PCT(Variable.ER_PCT),
  PR_PCT(Variable.PR_PCT),
  KI67_PCT(Variable.KI67_PCT),
  HER2_STATUS(Variable.HER2_STATUS),
  TREATMENT(Variable.TREATMENT);

  /** Those of the study's nomogram. */
  public static final List<CombinedTerm> STUDY = List.of(CN, ER_PCT, HER2_STATUS, KI67_PCT);

  private final Variable variable;

  CombinedTerm(Variable variable) {
    this.variable = variable;
  }

  /** What it takes of a patient. */
  public Variable variable() {
    return variable;
  }

  /** The name in formulas and settings: the variable's column, or {@code cT34}. */
  public String termName() {
    return this == CT34 ? "cT34" : variable.columnName();
  }

  public static Optional<CombinedTerm> ofName(String name) {
    return Arrays.stream(values()).filter(term -> term.termName().equals(name)).findFirst();
  }
}
