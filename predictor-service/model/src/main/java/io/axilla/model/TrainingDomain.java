// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import org.jspecify.annotations.Nullable;

/**
 * Of whom and of what images the model can speak, beside the distribution of its terms; null: not
 * recorded.
 */
public record TrainingDomain(
    @Nullable Acquisition acquisition,
    @Nullable MaskProtocol masks,
    @Nullable Eligibility eligibility) {
  public static final TrainingDomain NOT_RECORDED = new TrainingDomain(null, null, null);
}
