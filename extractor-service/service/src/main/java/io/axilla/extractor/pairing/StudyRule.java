// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.extractor.pairing.OperatorOverride.UseForRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule 5: the first of rules 6 to 8 that applies chooses the study; what is chosen must be complete
 * and have a usable series, else the role is null. An older study is never taken because the chosen
 * one cannot be used.
 */
final class StudyRule {
  private StudyRule() {}

  /** The study of the role, or null with the code that says why there is none. */
  static @Nullable Study choose(RoleQuestion question, Codes codes) {
    UseForRole override = question.override();
    if (override != null) {
      return RoleByOverride.choose(question, override, codes);
    }
    List<Study> stated = RoleByTimePoint.candidates(question);
    return stated.isEmpty()
        ? RoleByDate.choose(question, codes)
        : RoleByTimePoint.choose(question, stated, codes);
  }

  /** Whether the chosen study can be used; if not, adds the code of what it waits for. */
  static boolean isReady(Study chosen, Role role, Codes codes) {
    if (!chosen.complete()) {
      codes.waitFor(WaitingCode.STUDY_INCOMPLETE);
      return false;
    }
    if (!chosen.hasUsableSeries()) {
      codes.waitFor(role.usableCt);
      return false;
    }
    return true;
  }
}
