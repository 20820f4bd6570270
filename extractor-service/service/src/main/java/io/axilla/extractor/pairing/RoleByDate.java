// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rule 8: among the studies without a mapped time point, those in the role's window of days. */
final class RoleByDate {
  private RoleByDate() {}

  /**
   * Both days belong to the window.
   *
   * @param hopeUntil the last day on which such a scan may still be expected; null without end
   */
  private record Window(LocalDate first, LocalDate last, @Nullable LocalDate hopeUntil) {
    boolean holds(LocalDate date) {
      return !date.isBefore(first) && !date.isAfter(last);
    }
  }

  static @Nullable Study choose(RoleQuestion question, Codes codes) {
    Role role = question.role();
    Optional<Window> window = window(role, question.clinical(), question.rules());
    if (window.isEmpty()) {
      codes.waitFor(role.clinicalDate);
      return null;
    }
    List<Study> qualifying =
        question.ctStudies().stream()
            .filter(study -> question.rules().roleOf(study.timePointId()).isEmpty())
            .filter(study -> window.get().holds(study.date()))
            .toList();
    if (!qualifying.isEmpty()) {
      return LatestDrawn.among(question, qualifying).settle(role, codes);
    }
    LocalDate asOf = question.remaining().asOf();
    LocalDate hopeUntil = window.get().hopeUntil();
    if (asOf != null && hopeUntil != null && asOf.isAfter(hopeUntil)) {
      codes.refuse(role.ctNeverCame);
    } else {
      codes.waitFor(role.ct);
    }
    return null;
  }

  /** The role's window; empty while the clinical date that it hangs on is unknown. */
  private static Optional<Window> window(Role role, ClinicalDates clinical, PairingRules rules) {
    return switch (role) {
      case PRE ->
          Optional.ofNullable(clinical.nacStart()).map(start -> before(start, clinical, rules));
      case POST -> Optional.ofNullable(clinical.nacEnd()).map(end -> after(end, clinical, rules));
    };
  }

  private static Window before(LocalDate nacStart, ClinicalDates clinical, PairingRules rules) {
    return new Window(nacStart.minusDays(rules.preWindow()), nacStart, clinical.nacEnd());
  }

  private static Window after(LocalDate nacEnd, ClinicalDates clinical, PairingRules rules) {
    LocalDate surgery = clinical.surgery();
    LocalDate last = surgery != null ? surgery : nacEnd.plusDays(rules.postWindow());
    return new Window(nacEnd, last, last);
  }
}
