// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.cohort.FeatureTable;

/**
 * A radiomics score: intercept + Σ coefficient · (x − mean)/sd.
 *
 * @param candidates columns that passed the screening
 * @param columns of the features that the lasso kept, ascending
 * @param lambda the penalty; NaN without a candidate
 */
record ScoreFit(
    int[] candidates,
    double intercept,
    int[] columns,
    double[] coefficient,
    double[] mean,
    double[] sd,
    double lambda) {
  /** Of a screening that left nothing: 0 for everybody. */
  static final ScoreFit NONE =
      new ScoreFit(
          new int[0], 0, new int[0], new double[0], new double[0], new double[0], Double.NaN);

  double of(FeatureTable features, int row) {
    double score = intercept;
    for (int k = 0; k < columns.length; k++) {
      score += coefficient[k] * ((features.value(columns[k], row) - mean[k]) / sd[k]);
    }
    return score;
  }
}
