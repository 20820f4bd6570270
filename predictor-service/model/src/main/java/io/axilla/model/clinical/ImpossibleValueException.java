// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

/** A value that its variable cannot have. The message names variable and possible values only. */
public final class ImpossibleValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final ClinicalVariable variable;

  public ImpossibleValueException(ClinicalVariable variable) {
    super(variable.columnName() + " must be " + variable.possible());
    this.variable = variable;
  }

  public ClinicalVariable variable() {
    return variable;
  }
}
