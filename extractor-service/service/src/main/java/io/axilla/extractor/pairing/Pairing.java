// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.Side;
import io.axilla.extractor.pairing.OperatorOverride.Hold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From one patient's timeline to one decision per diseased side. A pure function: the same timeline
 * gives the same decision, in whatever order its parts arrived. The rules and where each stands are
 * listed in the description of this package.
 */
public final class Pairing {
  private Pairing() {}

  /**
   * Decides for every side of the clinical record, LEFT before RIGHT; without a record or a side in
   * it there is one decision whose side is null.
   */
  public static List<Decision> decide(Timeline timeline, PairingRules rules) {
    Timeline remaining = ExclusionRule.apply(timeline);
    ClinicalDates clinical = remaining.clinical();
    if (clinical == null || clinical.sides().isEmpty()) {
      return List.of(patientCodes(remaining).decide(null, null, null));
    }
    return clinical.sides().stream().map(side -> decide(remaining, clinical, side, rules)).toList();
  }

  private static Decision decide(
      Timeline remaining, ClinicalDates clinical, Side side, PairingRules rules) {
    if (isHeld(remaining, side)) {
      Codes held = new Codes();
      held.waitFor(WaitingCode.HELD_BY_OPERATOR);
      return held.decide(side, null, null);
    }
    Codes codes = patientCodes(remaining);
    if (codes.haveRefusal()) {
      return codes.decide(side, null, null);
    }
    RoleQuestion pre = RoleQuestion.of(remaining, clinical, side, Role.PRE, rules);
    RoleQuestion post = RoleQuestion.of(remaining, clinical, side, Role.POST, rules);
    Study preStudy = StudyRule.choose(pre, codes);
    Study postStudy = StudyRule.choose(post, codes);
    if (preStudy != null && postStudy != null) {
      OneRoleRule.check(preStudy, postStudy, codes);
    }
    ChosenScan preScan = preStudy == null ? null : ChosenScan.of(pre, preStudy, codes);
    ChosenScan postScan = postStudy == null ? null : ChosenScan.of(post, postStudy, codes);
    if (preScan != null && postScan != null && codes.makeMatch()) {
      MatchWarnings.add(preScan, postScan, clinical, codes);
    }
    return codes.decide(side, shown(preScan), shown(postScan));
  }

  /** Rule 1. */
  private static boolean isHeld(Timeline timeline, Side side) {
    return timeline.overrides().stream()
        .anyMatch(override -> override instanceof Hold hold && hold.side() == side);
  }

  /** Rules 3 and 4, which say the same of every side. */
  private static Codes patientCodes(Timeline remaining) {
    Codes codes = new Codes();
    IdentityRule.check(remaining.studies(), codes);
    ClinicalRule.check(remaining.clinical(), codes);
    return codes;
  }

  private static Decision.@Nullable Scan shown(@Nullable ChosenScan scan) {
    return scan == null ? null : scan.shown();
  }
}
