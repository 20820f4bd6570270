// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import java.util.ArrayList;
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
    List<Predictor> remaining = new ArrayList<>(formula);
    List<String> removed = new ArrayList<>();
    LogisticFit fit = LogisticRegression.fit(y, remaining);
    List<Double> aic = new ArrayList<>(List.of(fit.aic()));
    while (!remaining.isEmpty()) {
      Predictor worst = null;
      LogisticFit best = fit;
      for (Predictor candidate : remaining) {
        List<Predictor> rest = new ArrayList<>(remaining);
        rest.remove(candidate);
        LogisticFit without = LogisticRegression.fit(y, rest);
        if (without.aic() < best.aic()) {
          best = without;
          worst = candidate;
        }
      }
      if (worst == null) {
        break;
      }
      remaining.remove(worst);
      removed.add(worst.name());
      fit = best;
      aic.add(fit.aic());
    }
    return new BackwardElimination(
        removed, aic, remaining.stream().map(Predictor::name).toList(), fit);
  }
}
