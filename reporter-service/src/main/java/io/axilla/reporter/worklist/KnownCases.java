// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.worklist;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.contracts.Stage;
import io.axilla.reporter.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the table of cases. The row of a case is also the lock under which the reporter decides
 * about it.
 */
public final class KnownCases {
  private KnownCases() {}

  /**
   * Locks the case for this transaction, and makes its row where it is not known yet.
   *
   * @return the greatest pairing decision that any event named; 0 before the first
   */
  public static long lock(
      Connection tx, CaseId caseId, PatientKey patient, @Nullable Side side, Instant at)
      throws SQLException {
    insert(tx, caseId.value(), patient, caseId, side, at);
    return Sql.first(
            tx,
            "select newest_decision from known_case where row_id = ? for update",
            row -> row.getLong(1),
            caseId)
        .orElse(0L);
  }

  public static void raiseDecision(Connection tx, CaseId caseId, long decision)
      throws SQLException {
    Sql.update(
        tx,
        "update known_case set newest_decision = ? where row_id = ? and newest_decision < ?",
        decision,
        caseId,
        decision);
  }

  /**
   * Takes in where a case stands now. Of two changes, that of the later decision counts; of one
   * decision, that of the later stage; of one stage, the later record.
   */
  public static void apply(Connection tx, CaseChanged change) throws SQLException {
    CaseId caseId = change.caseId();
    if (caseId == null) {
      applyPending(tx, change);
      return;
    }
    insert(tx, caseId.value(), change.patientKey(), caseId, change.side(), change.at());
    Sql.update(tx, "delete from known_case where row_id = ?", change.patientKey());
    applyTo(tx, caseId.value(), change);
  }

  private static void applyPending(Connection tx, CaseChanged change) throws SQLException {
    if (change.state() == CaseState.CLOSED) {
      Sql.update(tx, "delete from known_case where row_id = ?", change.patientKey());
      return;
    }
    insert(tx, change.patientKey().value(), change.patientKey(), null, null, change.at());
    applyTo(tx, change.patientKey().value(), change);
  }

  private static void applyTo(Connection tx, String rowId, CaseChanged change) throws SQLException {
    Standing before =
        Sql.first(
                tx,
                "select state, stage, decision, waiting_for, because, since from known_case"
                    + " where row_id = ? for update",
                row ->
                    new Standing(
                        row.getString("state"),
                        row.getString("stage"),
                        row.getLong("decision"),
                        row.getString("waiting_for") + "|" + row.getString("because"),
                        Sql.instant(row, "since")),
                rowId)
            .orElseThrow();
    if (!before.yieldsTo(change)) {
      if (before.isReportedBefore(change)) {
        setTrouble(tx, rowId, trouble(change), change.at());
      }
      return;
    }
    String waiting = Sql.text(change.waitingFor());
    String because = Sql.text(change.because());
    boolean same =
        change.state().name().equals(before.state())
            && before.reasons().equals(waiting + "|" + because);
    Sql.update(
        tx,
        "update known_case set side = coalesce(?, side), state = ?, stage = ?, decision = ?,"
            + " newest_decision = greatest(newest_decision, ?), waiting_for = ?, because = ?,"
            + " warnings = ?, case_version = coalesce(?, case_version), since = ?, changed = ?,"
            + " trouble = '' where row_id = ?",
        change.side(),
        change.state(),
        change.stage(),
        change.decision(),
        change.decision(),
        waiting,
        because,
        Sql.text(change.warnings()),
        change.caseVersion(),
        same ? before.since() : change.at(),
        change.at(),
        rowId);
    if (!same) {
      List<Code> codes = new ArrayList<>(change.waitingFor());
      codes.addAll(change.because());
      Sql.update(
          tx,
          "insert into case_history (row_id, at, stage, state, decision, codes)"
              + " values (?, ?, ?, ?, ?, ?)",
          rowId,
          change.at(),
          change.stage(),
          change.state(),
          change.decision(),
          Sql.text(codes));
    }
  }

  /** A model answered: what kept it from that is over. */
  public static void answered(Connection tx, CaseId caseId, Instant at) throws SQLException {
    setTrouble(tx, caseId.value(), "", at);
  }

  private static void setTrouble(Connection tx, String rowId, String codes, Instant at)
      throws SQLException {
    Sql.update(
        tx,
        "update known_case set trouble = ?, changed = ? where row_id = ? and trouble <> ?",
        codes,
        at,
        rowId,
        codes);
  }

  private static String trouble(CaseChanged change) {
    List<Code> codes = new ArrayList<>(change.waitingFor());
    if (change.state() == CaseState.FAILED) {
      codes.addAll(change.because());
    }
    return Sql.text(codes);
  }

  /** Notes in the history of a case what a person decided about it. */
  public static void note(Connection tx, OperatorInstructed instruction) throws SQLException {
    if (instruction.caseId() == null) {
      return;
    }
    Sql.update(
        tx,
        "insert into case_history (row_id, at, codes, instruction, operator, reason)"
            + " values (?, ?, '', ?, ?, ?)",
        instruction.caseId(),
        instruction.at(),
        instruction.instruction(),
        instruction.operator(),
        instruction.reason());
  }

  private static void insert(
      Connection tx,
      String rowId,
      PatientKey patient,
      @Nullable CaseId caseId,
      @Nullable Side side,
      Instant at)
      throws SQLException {
    Sql.update(
        tx,
        "insert into known_case (row_id, patient_key, case_id, side, decision, newest_decision,"
            + " waiting_for, because, warnings, since, changed)"
            + " values (?, ?, ?, ?, 0, 0, '', '', '', ?, ?) on conflict do nothing",
        rowId,
        patient,
        caseId,
        side,
        at,
        at);
  }

  private record Standing(
      @Nullable String state,
      @Nullable String stage,
      long decision,
      String reasons,
      @Nullable Instant since) {
    /** The report stands, and the model could not answer again since, as for a value taken back. */
    boolean isReportedBefore(CaseChanged change) {
      return Stage.REPORTER.name().equals(stage)
          && change.stage() == Stage.PREDICTOR
          && change.decision() == decision;
    }

    boolean yieldsTo(CaseChanged change) {
      return stage == null
          || change.decision() > decision
          || (change.decision() == decision && change.stage().compareTo(Stage.valueOf(stage)) >= 0);
    }
  }
}
