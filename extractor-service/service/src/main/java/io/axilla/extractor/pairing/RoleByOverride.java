// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.extractor.pairing.OperatorOverride.UseForRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rule 6: the role's override decides alone, even for a study without CT. */
final class RoleByOverride {
  private RoleByOverride() {}

  static @Nullable Study choose(RoleQuestion question, UseForRole override, Codes codes) {
    Optional<Study> named =
        question.remaining().studies().stream()
            .filter(study -> study.study().equals(override.study()))
            .findAny();
    if (named.isEmpty()) {
      codes.waitFor(WaitingCode.OVERRIDE_TARGET);
      return null;
    }
    Study study = named.get();
    // The date is a fact of the study, so it is said also while the study cannot be used.
    if (question.clinical().contradict(question.role(), study.date())) {
      codes.warn(WarningCode.OVERRIDE_CONTRADICTS_DATES);
    }
    if (!StudyRule.isReady(study, question.role(), codes)) {
      return null;
    }
    if (override.series() != null && study.usableSeries(override.series()).isEmpty()) {
      codes.waitFor(WaitingCode.OVERRIDE_TARGET);
      return null;
    }
    return study;
  }
}
