// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.applicability;

import org.jspecify.annotations.Nullable;

/**
 * What was found of one item.
 *
 * @param term stable, for machines: the model's term or feature, {@code post_mask_volume}, {@code
 *     pre_kernel}, {@code sex}
 * @param value of the patient, as a text; null where it is not known, and for eligibility, which is
 *     about the person and needs no repeating
 * @param training what the training cohort had, as a text; null where it is not recorded
 * @param words the finding as one sentence for people
 */
public record Finding(
    Kind kind,
    String term,
    State state,
    @Nullable String value,
    @Nullable String training,
    String words) {
  /** {@code NOT_APPLICABLE_MASKS} and such; empty when the item is inside. */
  public String code() {
    return state.code(kind);
  }
}
