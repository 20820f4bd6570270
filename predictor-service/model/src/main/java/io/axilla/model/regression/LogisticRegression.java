// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import java.util.List;

/**
 * Maximum likelihood by iteratively reweighted least squares, step by step as R's {@code glm} with
 * {@code epsilon = 1e-10} (McCullagh and Nelder 1989, 2.5 and 4.4). A column that depends linearly
 * on earlier ones is aliased.
 */
public final class LogisticRegression {
  private LogisticRegression() {}

  /**
   * @param y 0 or 1 per row
   * @param formula variables in order; the intercept comes by itself
   */
  public static LogisticFit fit(int[] y, List<? extends Predictor> formula) {
    return fit(y, formula, new double[y.length]);
  }

  /** With an offset per row, added to the linear predictor with coefficient 1. */
  public static LogisticFit fit(int[] y, List<? extends Predictor> formula, double[] offset) {
    throw new UnsupportedOperationException();
  }
}
