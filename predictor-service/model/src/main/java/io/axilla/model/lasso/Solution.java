// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

/**
 * The optimum at one lambda, with the proof that it is one.
 *
 * @param lambda weight of the penalty
 * @param intercept in the units of the matrix
 * @param coefficients not zero, in the units of the matrix
 * @param objective the function that is minimised, see {@link LassoPath}
 * @param kktResidual largest violation of the optimality conditions over the standardised columns:
 *     |g_j - lambda sign(b_j)| where b_j is not 0, max(0, |g_j| - lambda) elsewhere, with g_j =
 *     x~_j'(y - p) / n
 * @param meanGradientResidual mean(y - p), the condition of the intercept
 */
public record Solution(
    double lambda,
    double intercept,
    SparseCoefficients coefficients,
    double objective,
    double kktResidual,
    double meanGradientResidual) {
  /** Linear predictor of one row of a matrix with the same columns. */
  public double linearPredictor(DesignMatrix x, int row) {
    return intercept + coefficients.product(x, row);
  }
}
