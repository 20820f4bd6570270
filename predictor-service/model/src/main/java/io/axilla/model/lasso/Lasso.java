// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

/**
 * L1-penalised logistic regression.
 *
 * <p>All methods are pure: the same input gives the same doubles. Outcomes are 0 or 1, one per row.
 */
public final class Lasso {
  private Lasso() {}

  /**
   * A path with its own values: lambda_1 = max_j |x~_j'(y - mean(y))| / n, at which all
   * coefficients are 0, then log-equidistant down to 0.01 lambda_1 (n &lt; p) or 1e-4 lambda_1. It
   * ends early, from the 5th value on, with the first k for which the deviance ratio has grown by
   * less than 1e-5 or exceeds 0.999.
   */
  public static LassoPath fit(DesignMatrix x, int[] y, LassoSettings settings) {
    throw new UnsupportedOperationException();
  }

  /** The solutions at given values, descending; no early end. */
  public static LassoPath fitAt(DesignMatrix x, int[] y, double[] lambdas, LassoSettings settings) {
    throw new UnsupportedOperationException();
  }

  /** The optimum at one point of a path, to the last digits that doubles allow. */
  public static Solution polish(DesignMatrix x, int[] y, LassoPath path, int index) {
    throw new UnsupportedOperationException();
  }
}
