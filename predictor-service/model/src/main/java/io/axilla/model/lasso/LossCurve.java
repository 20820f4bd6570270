// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.List;

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

  /**
   * From the losses of the folds; a fold whose loss does not exist is left out at that lambda.
   *
   * @param higherIsBetter true for AUC
   */
  static LossCurve of(
      LassoPath path, List<double[]> loss, List<FoldLosses> folds, boolean higherIsBetter) {
    int length = path.length();
    double[] mean = new double[length];
    double[] standardError = new double[length];
    int[] nonzero = new int[length];
    for (int k = 0; k < length; k++) {
      double weights = 0;
      double sum = 0;
      int count = 0;
      for (int f = 0; f < loss.size(); f++) {
        if (!Double.isNaN(loss.get(f)[k])) {
          weights += folds.get(f).rows();
          sum += folds.get(f).rows() * loss.get(f)[k];
          count++;
        }
      }
      mean[k] = sum / weights;
      double squares = 0;
      for (int f = 0; f < loss.size(); f++) {
        double d = loss.get(f)[k] - mean[k];
        if (!Double.isNaN(d)) {
          squares += folds.get(f).rows() * d * d;
        }
      }
      standardError[k] = Math.sqrt(squares / weights / (count - 1));
      nonzero[k] = path.df(k);
    }
    double sign = higherIsBetter ? -1 : 1;
    int best = 0;
    for (int k = 1; k < length; k++) {
      if (sign * mean[k] < sign * mean[best]) {
        best = k;
      }
    }
    double bound = sign * mean[best] + standardError[best];
    int within = 0;
    while (sign * mean[within] > bound) {
      within++;
    }
    return new LossCurve(path.lambdas(), mean, standardError, nonzero, best, within);
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
