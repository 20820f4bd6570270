// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rule 7: a study whose time point maps to the role has it. */
final class RoleByTimePoint {
  private RoleByTimePoint() {}

  static List<Study> candidates(RoleQuestion question) {
    return question.ctStudies().stream()
        .filter(
            study ->
                question
                    .rules()
                    .roleOf(study.timePointId())
                    .filter(question.role()::equals)
                    .isPresent())
        .toList();
  }

  /** Chooses among the candidates, of which there is at least one. */
  static @Nullable Study choose(RoleQuestion question, List<Study> candidates, Codes codes) {
    LatestDrawn latest = LatestDrawn.among(question, candidates);
    // Either the time point or the clinical dates are wrong, and no mask says which. An older study
    // than the chosen one does not count.
    if (latest
        .chosenAndLater()
        .anyMatch(study -> question.clinical().contradict(question.role(), study.date()))) {
      codes.refuse(RefusalCode.TIME_POINT_CONTRADICTS_DATES);
      return null;
    }
    return latest.settle(question.role(), codes);
  }
}
