// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.axilla.model.discrimination.Classification;
import org.jspecify.annotations.Nullable;

/**
 * The rule "pCR if the probability is at least the threshold" for the site's own largest rate of
 * missed residual disease. The threshold is the smallest at which, by cross-validated
 * probabilities, no larger share of the train rows with residual disease is taken for pCR.
 *
 * <p>In every classification pCR is the positive: the missed rate is 1 − specificity, the
 * predictive value of pCR is {@code ppv}, that of residual disease {@code npv}.
 *
 * @param crossValidated on the cross-validated probabilities of the train rows
 * @param apparent of the model on the train rows
 * @param test of the model on the test rows; null without any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiteRule(
    double maximumMissedRate,
    double threshold,
    Classification crossValidated,
    Classification apparent,
    @Nullable Classification test) {}
