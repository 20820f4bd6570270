// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

/**
 * Of one clinical variable.
 *
 * @param train rows of train where it is missing
 * @param trainShare 0 to 1
 * @param test rows of test where it is missing
 * @param testShare 0 to 1; NaN without test rows
 * @param imputed what stands in for it in every model
 * @param used whether the combined model uses it
 */
public record Missingness(
    int train, double trainShare, int test, double testShare, String imputed, boolean used) {}
