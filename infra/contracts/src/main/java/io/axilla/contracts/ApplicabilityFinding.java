// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One value of the patient beside those of the model's training cohort.
 *
 * @param term the model's term or feature, or what else was compared: {@code post_mask_volume},
 *     {@code pre_kernel}, {@code sex}
 * @param code under which the prediction withholds or warns for it; null when it is inside
 * @param value of the patient in words; null when it is not known, and for sex, age and cN as such
 * @param training what the training cohort had, in words; null when it is not recorded
 * @param words one sentence for people
 */
public record ApplicabilityFinding(
    String term,
    ApplicabilityState state,
    @Nullable Code code,
    @Nullable String value,
    @Nullable String training,
    String words) {
  public ApplicabilityFinding {
    Require.text("term", term, 256);
    Require.present("state", state);
    Require.that(
        (code == null) == (state == ApplicabilityState.INSIDE),
        "a finding has a code exactly when it is not inside");
    if (value != null) {
      Require.text("value", value, 128);
    }
    if (training != null) {
      Require.text("training", training, 512);
    }
    Require.text("words", words, 1024);
  }
}
