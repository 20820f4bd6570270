// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import io.axilla.model.clinical.ClinicalVariable;

/**
 * A clinical number.
 *
 * @param coefficient of the standardised number, on the logit scale
 */
public record NumberTerm(
    ClinicalVariable variable, double coefficient, Standardisation standardisation, Spread training)
    implements Term {
  public NumberTerm {
    if (!variable.isNumber()) {
      throw new IllegalArgumentException(
          variable.columnName() + " has levels; make it a term of kind factor");
    }
    Coefficients.requireFinite(coefficient);
  }

  @Override
  public NumberTerm times(double factor) {
    return new NumberTerm(variable, factor * coefficient, standardisation, training);
  }

  @Override
  public String name() {
    return variable.columnName();
  }

  double contribution(double value) {
    return coefficient * standardisation.z(value);
  }
}
