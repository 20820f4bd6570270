// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.Match;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;
import io.axilla.contracts.Stage;
import io.axilla.extractor.pairing.Decision;
import io.axilla.extractor.pairing.Pairing;
import io.axilla.extractor.pairing.PairingCode;
import io.axilla.extractor.pairing.PairingRules;
import io.axilla.extractor.pairing.TimelineJson;
import io.axilla.extractor.pairing.WaitingCode;
import io.axilla.messaging.Outbox;
import io.axilla.storage.FailPoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides a patient's cases anew and says what changed. Nothing is said twice: a decision that is
 * the same as the last one makes no event. Emits CaseChanged, and PairMatched for a match.
 */
public final class Decisions {
  /** A case whose side the clinical record no longer names: a result of it must be taken back. */
  static final Code SIDE_NOT_DISEASED = new Code("SIDE_NOT_DISEASED");

  private final PairingRules rules;
  private final Sha256 settings;
  private final Outbox outbox;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param settings digest of the extraction settings
   * @param zone the site's, whose date is {@code asOf}
   */
  public Decisions(PairingRules rules, Sha256 settings, Outbox outbox, Clock clock, ZoneId zone) {
    this.rules = rules;
    this.settings = settings;
    this.outbox = outbox;
    this.clock = clock;
    this.zone = zone;
  }

  List<Decision> of(KnownPatient patient) {
    return Pairing.decide(patient.timeline(today()), rules);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /**
   * Decides for every side of the patient.
   *
   * @param at time of the event that gave the occasion; what is said carries it
   */
  void decide(Connection tx, PatientKey key, Instant at) throws SQLException {
    KnownPatient patient = KnownPatient.lock(tx, key);
    if (!patient.row().isEnrolled()) {
      return;
    }
    Set<Side> decided = EnumSet.noneOf(Side.class);
    List<CaseRow> cases = CaseRow.all(tx, key);
    for (Decision decision : of(patient)) {
      Side side = decision.side();
      if (side == null) {
        sayOfPending(tx, patient, decision, at);
      } else {
        decided.add(side);
        sayOfCase(tx, patient, caseOf(cases, key, side), decision, at);
      }
    }
    for (CaseRow known : cases) {
      if (!decided.contains(known.side())) {
        refuse(tx, key, known, at);
      }
    }
    FailPoint.pass("extractor.decided");
  }

  /**
   * A person closes a case, or, naming no side, all of the patient. What comes when all are closed
   * stays outside.
   */
  void end(Connection tx, PatientKey key, @Nullable Side side, Instant at) throws SQLException {
    PatientRow row = PatientRow.lock(tx, key);
    boolean all = true;
    for (CaseRow known : CaseRow.all(tx, key)) {
      if (side == null || known.side() == side) {
        CaseRow.end(tx, known.caseId());
        close(tx, key, known, at);
      } else {
        all &= known.ended();
      }
    }
    if (all) {
      row.close(tx, at);
    }
  }

  /** Says that nothing more is done for a case. */
  void close(Connection tx, PatientKey key, CaseRow known, Instant at) throws SQLException {
    if (known.state() == CaseState.CLOSED) {
      return;
    }
    CaseRow closed = known.says(CaseState.CLOSED, known.said(), null);
    closed.save(tx, key, at);
    outbox.append(tx, closed.told(key, CaseState.CLOSED, List.of(), List.of(), List.of(), at));
  }

  /** A case, or all of the patient, was closed by mistake: decided as if it had not been. */
  void reopen(Connection tx, PatientKey key, @Nullable Side side, Instant at) throws SQLException {
    PatientRow.lock(tx, key).reopen(tx);
    for (CaseRow known : CaseRow.all(tx, key)) {
      if (known.state() == CaseState.CLOSED && (side == null || known.side() == side)) {
        CaseRow.reopen(tx, known.caseId());
      }
    }
    decide(tx, key, at);
  }

  private static CaseRow caseOf(List<CaseRow> cases, PatientKey key, Side side) {
    return cases.stream()
        .filter(row -> row.side() == side)
        .findAny()
        .orElseGet(() -> CaseRow.unsaid(key, side));
  }

  private void sayOfCase(
      Connection tx, KnownPatient patient, CaseRow known, Decision decision, Instant at)
      throws SQLException {
    PatientKey key = patient.row().key();
    // A match holds without the studies that could not be read; what waits may wait for them.
    List<Code> unread = patient.unread();
    List<Code> because = new ArrayList<>(codes(decision.refusedBecause()));
    CaseState state = state(decision);
    if (decision.state() == Decision.State.WAITING) {
      List<Code> lost = LostGround.of(known.match(), patient);
      if (!lost.isEmpty()) {
        state = CaseState.REFUSED;
        because.addAll(lost);
      } else if (!unread.isEmpty()) {
        state = CaseState.FAILED;
      }
    }
    if (decision.state() != Decision.State.MATCHED) {
      because.addAll(0, unread);
    }
    String said =
        TimelineJson.write(List.of(decision))
            + (unread.isEmpty() ? "" : unread)
            + (state == CaseState.REFUSED ? because : "");
    Match match =
        decision.state() == Decision.State.MATCHED
            ? Matches.of(known, decision, patient, settings)
            : null;
    if (said.equals(known.said()) && !isNewContent(known, match)) {
      return;
    }
    // Of a case that a person closed only a refusal is news: a result of it must be taken back.
    if (known.ended() && (state != CaseState.REFUSED || known.match() == null)) {
      return;
    }
    CaseRow changed = known.says(state, said, match);
    changed.save(tx, key, at);
    outbox.append(
        tx,
        changed.told(
            key,
            state,
            codes(decision.waitingFor()),
            because,
            match == null ? codes(decision.warnings()) : match.warnings(),
            at));
    if (match != null) {
      outbox.append(tx, new PairMatched(PairMatched.VERSION, key, match, at));
    }
  }

  private static boolean isNewContent(CaseRow known, @Nullable Match match) {
    return match != null
        && (known.match() == null || !known.match().contentDigest().equals(match.contentDigest()));
  }

  /** A patient without a side is listed, without a case. */
  private void sayOfPending(Connection tx, KnownPatient patient, Decision decision, Instant at)
      throws SQLException {
    String said = TimelineJson.write(List.of(decision));
    if (said.equals(patient.row().pending())) {
      return;
    }
    patient.row().saidOfPending(tx, said);
    outbox.append(
        tx,
        new CaseChanged(
            CaseChanged.VERSION,
            patient.row().key(),
            null,
            null,
            Stage.EXTRACTOR,
            state(decision),
            0,
            codes(decision.waitingFor()),
            codes(decision.refusedBecause()),
            codes(decision.warnings()),
            null,
            at));
  }

  private void refuse(Connection tx, PatientKey key, CaseRow known, Instant at)
      throws SQLException {
    String said = SIDE_NOT_DISEASED.value();
    if (said.equals(known.said())) {
      return;
    }
    CaseRow changed = known.says(CaseState.REFUSED, said, null);
    changed.save(tx, key, at);
    outbox.append(
        tx,
        changed.told(key, CaseState.REFUSED, List.of(), List.of(SIDE_NOT_DISEASED), List.of(), at));
  }

  private static CaseState state(Decision decision) {
    return switch (decision.state()) {
      case MATCHED -> CaseState.EXTRACTING;
      case REFUSED -> CaseState.REFUSED;
      case WAITING ->
          decision.waitingFor().contains(WaitingCode.STUDY_INCOMPLETE)
              ? CaseState.RECEIVING
              : CaseState.WAITING;
    };
  }

  private static List<Code> codes(List<? extends PairingCode> codes) {
    return codes.stream().map(code -> new Code(code.name())).toList();
  }
}
