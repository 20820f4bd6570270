// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import java.util.List;

/**
 * Backward elimination of whole variables by AIC: the variable whose removal gives the lowest AIC
 * goes, until no removal lowers it. Ties: the first in formula order.
 *
 * @param removed variables, in the order of their removal
 * @param aic of the start, then after each removal
 * @param remaining variables in formula order
 * @param fit the final model
 */
public record BackwardElimination(
    List<String> removed, List<Double> aic, List<String> remaining, LogisticFit fit) {
  public BackwardElimination {
    removed = List.copyOf(removed);
    aic = List.copyOf(aic);
    remaining = List.copyOf(remaining);
  }

  public static BackwardElimination of(int[] y, List<? extends Predictor> formula) {
    throw new UnsupportedOperationException();
  }
}
