// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

/**
 * What one fold lost along the path.
 *
 * @param rows patients held out
 * @param deviance mean of -2 log-likelihood
 * @param auc area under the ROC curve; NaN where a class is absent
 */
@SuppressWarnings("ArrayRecordComponent")
record FoldLosses(int rows, double[] deviance, double[] auc) {
  private static final double LEAST = 1e-5;

  /** Of one patient, the probability clipped to [1e-5, 1 - 1e-5] as in glmnet. */
  static double deviance(double probability, int outcome) {
    double p = Math.min(Math.max(probability, LEAST), 1 - LEAST);
    return -2 * Math.log(outcome == 1 ? p : 1 - p);
  }
}
