// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.clinical.ImpossibleValueException;
import io.axilla.model.cohort.CohortException.Code;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** A row's clinical findings as the pipeline would have them of a patient: nothing is imputed. */
public final class RecordedFindings {
  private RecordedFindings() {}

  /**
   * @param wanted what to take of it
   * @throws CohortException if a value is one that no patient can have
   */
  public static ClinicalValues of(Cohort cohort, int row, Collection<ClinicalVariable> wanted) {
    Map<ClinicalVariable, String> values = new EnumMap<>(ClinicalVariable.class);
    for (ClinicalVariable one : wanted) {
      Variable variable = variable(one);
      if (!cohort.isMissing(variable, row)) {
        values.put(
            one,
            variable.isNumber()
                ? BigDecimal.valueOf(cohort.number(variable, row)).toPlainString()
                : variable.levels().get(cohort.level(variable, row)));
      }
    }
    try {
      return new ClinicalValues(values);
    } catch (ImpossibleValueException e) {
      throw new CohortException(Code.COHORT_OUT_OF_RANGE, "clinical.csv: " + e.getMessage());
    }
  }

  private static Variable variable(ClinicalVariable wanted) {
    for (Variable variable : Variable.values()) {
      if (variable.columnName().equals(wanted.columnName())) {
        return variable;
      }
    }
    throw new IllegalStateException("a cohort has every clinical variable");
  }
}
