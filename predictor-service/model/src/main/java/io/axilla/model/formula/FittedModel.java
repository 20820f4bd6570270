// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.formula;

import io.axilla.model.regression.LogisticFit;
import io.axilla.model.regression.LogisticRegression;
import io.axilla.model.regression.NumberPredictor;
import io.axilla.model.regression.Predictor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A regression fitted on some rows, and its prediction for every row. A level that does not occur
 * in the fitted rows has no term, so it predicts as the reference does.
 */
public final class FittedModel {
  private final LogisticFit fit;
  private final List<NumberPredictor> columns;

  private FittedModel(LogisticFit fit, List<NumberPredictor> columns) {
    this.fit = fit;
    this.columns = columns;
  }

  /**
   * @param formula over all rows
   * @param rows to fit on; one may come more than once
   * @param outcome of these rows
   */
  public static FittedModel of(List<Predictor> formula, int[] rows, int[] outcome) {
    LogisticFit fit =
        LogisticRegression.fit(
            outcome, formula.stream().map(variable -> variable.rows(rows)).toList());
    return new FittedModel(fit, columns(fit, formula));
  }

  /** The same coefficients on other values of the same variables, such as another score. */
  public FittedModel on(List<Predictor> formula) {
    return new FittedModel(fit, columns(fit, formula));
  }

  private static List<NumberPredictor> columns(LogisticFit fit, List<Predictor> formula) {
    Map<String, NumberPredictor> all = new HashMap<>();
    formula.stream()
        .flatMap(variable -> variable.columns().stream())
        .forEach(column -> all.put(column.name(), column));
    return fit.terms().stream().skip(1).map(term -> all.get(term.name())).toList();
  }

  public LogisticFit fit() {
    return fit;
  }

  public double linearPredictor(int row) {
    return fit.linearPredictor(columns, row);
  }

  public double probability(int row) {
    return 1 / (1 + Math.exp(-linearPredictor(row)));
  }

  public double[] linearPredictors(int... rows) {
    return IntStream.of(rows).mapToDouble(this::linearPredictor).toArray();
  }

  public double[] probabilities(int... rows) {
    return IntStream.of(rows).mapToDouble(this::probability).toArray();
  }
}
