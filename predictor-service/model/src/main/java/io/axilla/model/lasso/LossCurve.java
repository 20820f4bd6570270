// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

/**
 * A cross-validated loss along a path.
 *
 * <p>Mean: the per-fold losses weighted by fold size. Standard error: sqrt(weighted mean of (fold
 * loss - mean)^2 / (K - 1)).
 */
public final class LossCurve {
  private final double[] lambda;
  private final double[] mean;
  private final double[] standardError;
  private final int[] nonzero;
  private final int indexMin;
  private final int indexOneSe;

  LossCurve(
      double[] lambda,
      double[] mean,
      double[] standardError,
      int[] nonzero,
      int indexMin,
      int indexOneSe) {
    this.lambda = lambda;
    this.mean = mean;
    this.standardError = standardError;
    this.nonzero = nonzero;
    this.indexMin = indexMin;
    this.indexOneSe = indexOneSe;
  }

  public int length() {
    return lambda.length;
  }

  public double lambda(int index) {
    return lambda[index];
  }

  /** glmnet's {@code cvm}. */
  public double mean(int index) {
    return mean[index];
  }

  /** glmnet's {@code cvsd}. */
  public double standardError(int index) {
    return standardError[index];
  }

  /** Nonzero coefficients of the fit to all rows. */
  public int nonzero(int index) {
    return nonzero[index];
  }

  /** 0-based index of the largest lambda with the best mean. */
  public int indexMin() {
    return indexMin;
  }

  /** 0-based index of the largest lambda whose mean is within one standard error of the best. */
  public int indexOneSe() {
    return indexOneSe;
  }

  public double lambdaMin() {
    return lambda[indexMin];
  }

  public double lambdaOneSe() {
    return lambda[indexOneSe];
  }
}
