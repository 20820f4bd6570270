// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

/**
 * How often the pipeline took a feature on resamples.
 *
 * @param candidate share of the resamples in which it passed the screening
 * @param selected share of the resamples in which the lasso kept it
 * @param sameSign of these the share in which its coefficient had the more frequent sign; NaN if it
 *     was never kept
 * @param meanCoefficient on the z scale, over the resamples that kept it; NaN if none did
 * @param inModel whether the model has it
 */
public record SelectionFrequency(
    double candidate, double selected, double sameSign, double meanCoefficient, boolean inModel) {}
