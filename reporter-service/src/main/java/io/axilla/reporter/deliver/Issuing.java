// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Stage;
import io.axilla.contracts.TimePoint;
import io.axilla.reporter.sr.Withdrawal;
import io.axilla.reporter.worklist.KnownCases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides which documents are to go out, and which no longer. A result that rests on an older
 * pairing decision than the newest known is passed over; a newer result outdates what has not been
 * delivered of the one before; a result that is taken back is withdrawn wherever it may be.
 */
final class Issuing {
  private final Release release;
  private final List<String> destinations;
  private final Telling telling;
  private final Clock clock;

  /**
   * @param destinations AE titles
   */
  Issuing(Release release, List<String> destinations, Telling telling, Clock clock) {
    this.release = release;
    this.destinations = List.copyOf(destinations);
    this.telling = telling;
    this.clock = clock;
  }

  /** A model answered, or said again what it had answered under a newer decision. */
  void predicted(Connection tx, ResponsePredicted event) throws SQLException {
    if (event.role() != ModelRole.ACTIVE) {
      return;
    }
    CaseId caseId = event.match().caseId();
    long decision = event.match().decision();
    long newest = KnownCases.lock(tx, caseId, event.patientKey(), event.match().side(), event.at());
    if (decision < newest) {
      return;
    }
    KnownCases.raiseDecision(tx, caseId, decision);
    KnownCases.answered(tx, caseId, event.at());
    Optional<ResultRow> known = ResultTable.find(tx, event.caseVersion());
    if (known.isEmpty()) {
      DocumentTable.drop(tx, caseId, clock.instant());
      ResultTable.insert(tx, event, release == Release.AUTOMATIC);
    } else if (!known.get().inForce()) {
      return;
    } else {
      repeated(tx, known.get(), event);
    }
    enqueue(tx, caseId);
    telling.tell(tx, caseId);
  }

  /** The result in force was said again: it holds under the newer decision, too. */
  private void repeated(Connection tx, ResultRow known, ResponsePredicted event)
      throws SQLException {
    ResultTable.raiseDecision(tx, known.caseVersion(), event.match().decision());
    boolean holdsAgain =
        known
            .takenBack()
            .filter(t -> !t.byPerson() && t.decision() < event.match().decision())
            .isPresent();
    if (holdsAgain) {
      DocumentTable.drop(tx, known.caseId(), clock.instant());
      DocumentTable.dropUnsentWithdrawals(tx, known.caseVersion(), clock.instant());
      ResultTable.reissue(tx, event);
    }
  }

  /** Pairing decided anew about a case. */
  void changed(Connection tx, CaseChanged event) throws SQLException {
    CaseId caseId = event.caseId();
    if (caseId == null || event.stage() == Stage.REPORTER) {
      return;
    }
    KnownCases.lock(tx, caseId, event.patientKey(), event.side(), event.at());
    KnownCases.raiseDecision(tx, caseId, event.decision());
    Optional<ResultRow> result =
        ResultTable.inForce(tx, caseId).filter(r -> r.decision() < event.decision());
    if (result.isEmpty()) {
      return;
    }
    if (event.stage() == Stage.EXTRACTOR && event.state() == CaseState.REFUSED) {
      if (result.get().takenBack().filter(ResultRow.TakenBack::byPerson).isPresent()) {
        return; // What a person took back, only a person's word or other content brings back.
      }
      withdraw(
          tx,
          result.get(),
          new Withdrawal(event.because(), null, null),
          event.decision(),
          event.at());
    } else {
      DocumentTable.dropUnsent(tx, caseId, clock.instant());
    }
    telling.tell(tx, caseId);
  }

  /** A person takes a case's result back. */
  void takeBack(
      Connection tx,
      CaseId caseId,
      PatientKey patient,
      Code because,
      String operator,
      String reason,
      Instant at)
      throws SQLException {
    long newest = KnownCases.lock(tx, caseId, patient, null, at);
    Optional<ResultRow> result = ResultTable.inForce(tx, caseId);
    if (result.isEmpty() || result.get().takenBack().filter(t -> t.byPerson()).isPresent()) {
      return;
    }
    withdraw(
        tx,
        result.get(),
        new Withdrawal(List.of(because), operator, reason),
        Math.max(newest, result.get().decision()),
        at);
    telling.tell(tx, caseId);
  }

  /** A reader lets a result go out. */
  void release(Connection tx, CaseId caseId, PatientKey patient, Instant at) throws SQLException {
    long newest = KnownCases.lock(tx, caseId, patient, null, at);
    Optional<ResultRow> result = ResultTable.inForce(tx, caseId);
    if (result.isEmpty()
        || result.get().released()
        || result.get().takenBack().isPresent()
        || result.get().decision() < newest) {
      return;
    }
    ResultTable.release(tx, result.get().caseVersion());
    enqueue(tx, caseId);
    telling.tell(tx, caseId);
  }

  /** Results that were there before any destination was configured go out when one is. */
  void enqueueOverdue(Connection tx, CaseId caseId) throws SQLException {
    enqueue(tx, caseId);
    telling.tell(tx, caseId);
  }

  /** Says how the case stands after its documents changed. */
  void tell(Connection tx, CaseId caseId) throws SQLException {
    telling.tell(tx, caseId);
  }

  private void enqueue(Connection tx, CaseId caseId) throws SQLException {
    ResultRow result = ResultTable.inForce(tx, caseId).orElseThrow();
    if (!result.released() || result.takenBack().isPresent()) {
      return;
    }
    for (String destination : destinations) {
      Instant now = clock.instant();
      for (TimePoint role : MaskCopies.needed(result.event().match())) {
        DocumentTable.enqueueMask(tx, result, role, destination, now);
      }
      DocumentTable.enqueue(tx, result, DocumentKind.EVIDENCE, destination, now);
      DocumentTable.enqueue(tx, result, DocumentKind.PREDICTION, destination, now);
    }
  }

  /**
   * First outdates what waits, then looks where something may be: a send that begins in between
   * finds its document outdated.
   */
  private void withdraw(Connection tx, ResultRow result, Withdrawal why, long decision, Instant at)
      throws SQLException {
    Instant now = clock.instant();
    boolean again = result.takenBack().isPresent();
    ResultTable.withdraw(tx, result.caseVersion(), why, decision, at);
    if (again) {
      return;
    }
    DocumentTable.drop(tx, result.caseId(), now);
    List<DocumentRow> documents = DocumentTable.ofCase(tx, result.caseId());
    for (String destination :
        documents.stream().map(DocumentRow::destination).distinct().toList()) {
      Optional<DocumentRow> last =
          documents.stream()
              .filter(document -> document.destination().equals(destination))
              .filter(DocumentRow::isReport)
              .filter(DocumentRow::mayBeThere)
              .reduce((first, second) -> second);
      if (last.isPresent() && last.get().kind() != DocumentKind.WITHDRAWAL) {
        ResultRow withdrawn = ResultTable.find(tx, last.get().caseVersion()).orElseThrow();
        // Its row keeps why, however the result in force goes on.
        ResultTable.withdraw(tx, withdrawn.caseVersion(), why, decision, at);
        DocumentTable.enqueueFor(
            tx, withdrawn, last.get().issue(), DocumentKind.WITHDRAWAL, destination, now);
      }
    }
  }
}
