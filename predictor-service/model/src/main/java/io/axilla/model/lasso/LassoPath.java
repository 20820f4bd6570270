// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.List;

/**
 * Solutions along descending values of lambda. Indices are 0-based here.
 *
 * <p>The function minimised at each lambda is, with s_j the 1/n standard deviation of column j,
 *
 * <pre>
 * -(1/n) sum_i [y_i eta_i - log(1 + exp(eta_i))] + lambda sum_j s_j |b_j|,   eta = intercept + X b
 * </pre>
 *
 * <p>that is, the penalty is on the standardised scale while coefficients are given in the units of
 * the matrix (glmnet's {@code standardize = TRUE}). Constant columns have coefficient 0, and so
 * have those that are copies of an earlier one, but for unit, origin and sign.
 */
public final class LassoPath {
  private final double[] lambda;
  private final double[] intercept;
  private final List<SparseCoefficients> coefficients;
  private final double[] deviance;
  private final double nullDeviance;

  LassoPath(
      double[] lambda,
      double[] intercept,
      List<SparseCoefficients> coefficients,
      double[] deviance,
      double nullDeviance) {
    this.lambda = lambda;
    this.intercept = intercept;
    this.coefficients = List.copyOf(coefficients);
    this.deviance = deviance;
    this.nullDeviance = nullDeviance;
  }

  /** How many values of lambda. */
  public int length() {
    return lambda.length;
  }

  public double lambda(int index) {
    return lambda[index];
  }

  /** All values, a copy. */
  public double[] lambdas() {
    return lambda.clone();
  }

  public double intercept(int index) {
    return intercept[index];
  }

  public SparseCoefficients coefficients(int index) {
    return coefficients.get(index);
  }

  /** Nonzero coefficients. */
  public int df(int index) {
    return coefficients.get(index).size();
  }

  /** -2 log-likelihood. */
  public double deviance(int index) {
    return deviance[index];
  }

  /** 1 - deviance / null deviance. */
  public double devianceRatio(int index) {
    return 1 - deviance[index] / nullDeviance;
  }

  /** -2 log-likelihood of the model with an intercept alone. */
  public double nullDeviance() {
    return nullDeviance;
  }

  /** Linear predictor of one row of a matrix with the same columns. */
  public double linearPredictor(int index, DesignMatrix x, int row) {
    return intercept[index] + coefficients.get(index).product(x, row);
  }
}
