// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.Side;
import io.axilla.extractor.pairing.OperatorOverride.UseForRole;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules 5 to 8, 10 and 11 answer for one side and role.
 *
 * @param remaining the timeline without what was excluded
 * @param override the role's override: of those for this side and role the one with the highest n
 */
record RoleQuestion(
    Timeline remaining,
    ClinicalDates clinical,
    Side side,
    Role role,
    @Nullable UseForRole override,
    PairingRules rules) {

  static RoleQuestion of(
      Timeline remaining, ClinicalDates clinical, Side side, Role role, PairingRules rules) {
    UseForRole override =
        remaining.overrides().stream()
            .filter(UseForRole.class::isInstance)
            .map(UseForRole.class::cast)
            .filter(use -> use.side() == side && use.role() == role)
            .max(Comparator.comparingLong(UseForRole::n))
            .orElse(null);
    return new RoleQuestion(remaining, clinical, side, role, override, rules);
  }

  /** Rule 5: the studies among which rules 7 and 8 choose. */
  List<Study> ctStudies() {
    return remaining.studies().stream().filter(Study::hasCt).toList();
  }

  /** Whether the role's override names this mask. */
  boolean overrideNames(MaskCandidate candidate) {
    return override != null && candidate.mask().equals(override.mask());
  }
}
