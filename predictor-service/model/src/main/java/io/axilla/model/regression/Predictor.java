// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import java.util.List;

/** A variable of a formula with its value in every row; none may be missing. */
public sealed interface Predictor permits NumberPredictor, FactorPredictor {
  /** The variable's name, and of its terms the beginning. */
  String name();

  int rows();

  /** The same variable for some rows, in the order given; a row may come more than once. */
  Predictor rows(int... chosen);

  /** The columns that the variable adds to a model matrix; none if it has no contrast. */
  List<NumberPredictor> columns();
}
