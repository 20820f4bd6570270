// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rule 5, for the studies that qualify by rule 7 or 8: the latest one that is drawn on, or the
 * latest of all when none is. A mask says which scan is meant, and a later CT made for something
 * else must not undo a match.
 *
 * @param passedOver the qualifying studies that are later than the chosen one
 */
record LatestDrawn(Study chosen, List<Study> passedOver) {
  /** Chooses among {@code qualifying}, of which there is at least one. */
  static LatestDrawn among(RoleQuestion question, List<Study> qualifying) {
    Comparator<Study> byTime = Study.BY_TIME;
    Study chosen =
        qualifying.stream()
            .filter(study -> MaskPlace.isDrawnOn(study, question))
            .max(byTime)
            .or(() -> qualifying.stream().max(byTime))
            .orElseThrow();
    List<Study> later =
        qualifying.stream().filter(study -> byTime.compare(study, chosen) > 0).toList();
    return new LatestDrawn(chosen, later);
  }

  /** The chosen study and those passed over. */
  Stream<Study> chosenAndLater() {
    return Stream.concat(Stream.of(chosen), passedOver.stream());
  }

  /** The chosen study if it can be used; only then are newer ones worth a warning. */
  @Nullable Study settle(Role role, Codes codes) {
    if (!StudyRule.isReady(chosen, role, codes)) {
      return null;
    }
    if (!passedOver.isEmpty()) {
      codes.warn(role.newerCt);
    }
    return chosen;
  }
}
