// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.clinical.ClinicalVariable;
import java.util.Arrays;
import java.util.List;

/** A clinical variable of a cohort, in the order of the study's Table 1. */
public enum Variable {
  AGE(ClinicalVariable.AGE),
  HEIGHT_CM(ClinicalVariable.HEIGHT_CM),
  WEIGHT_KG(ClinicalVariable.WEIGHT_KG),
  ER_PCT(ClinicalVariable.ER_PCT),
  PR_PCT(ClinicalVariable.PR_PCT),
  KI67_PCT(ClinicalVariable.KI67_PCT),
  CT(ClinicalVariable.CT),
  CN(ClinicalVariable.CN),
  SUBTYPE(ClinicalVariable.SUBTYPE),
  HER2_STATUS(ClinicalVariable.HER2_STATUS),
  /** Whether HER2 is positive; implied by the status, and given beside it. */
  HER2_POSITIVE("her2_positive", "0", "1"),
  TREATMENT(ClinicalVariable.TREATMENT);

  private final String columnName;

  @SuppressWarnings("ImmutableEnumChecker") // only ever a List.of
  private final List<String> levels;

  Variable(ClinicalVariable variable) {
    this.columnName = variable.columnName();
    this.levels = variable.levels();
  }

  Variable(String columnName, String... levels) {
    this.columnName = columnName;
    this.levels = List.of(levels);
  }

  /** The name in tables, terms and results. */
  public String columnName() {
    return columnName;
  }

  public boolean isNumber() {
    return levels.isEmpty();
  }

  /** Levels in their order; empty for a number. */
  public List<String> levels() {
    return levels;
  }

  public static List<Variable> numbers() {
    return Arrays.stream(values()).filter(Variable::isNumber).toList();
  }
}
