// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Cross-validated losses along a path.
 *
 * @param deviance -2 log-likelihood per patient
 * @param auc area under the ROC curve; absent with fewer than 10 patients per fold
 */
public record CrossValidation(LossCurve deviance, Optional<LossCurve> auc) {
  /**
   * Every fold is fitted at the path's own values of lambda.
   *
   * @param fold 1-based fold of each row
   * @param executor runs the folds; the result does not depend on it ({@code Runnable::run} for the
   *     calling thread)
   */
  public static CrossValidation fixedPath(
      DesignMatrix x,
      int[] y,
      int[] fold,
      LassoPath path,
      LassoSettings settings,
      Executor executor) {
    throw new UnsupportedOperationException();
  }

  /**
   * Every fold has its own path; coefficients are interpolated linearly in lambda and held at the
   * ends, as {@code cv.glmnet} does by default. Parameters as in {@link #fixedPath}.
   */
  public static CrossValidation ownPath(
      DesignMatrix x,
      int[] y,
      int[] fold,
      LassoPath path,
      LassoSettings settings,
      Executor executor) {
    throw new UnsupportedOperationException();
  }
}
