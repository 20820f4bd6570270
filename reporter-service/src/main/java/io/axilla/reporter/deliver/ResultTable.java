// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import io.axilla.messaging.EventJson;
import io.axilla.reporter.sql.Sql;
import io.axilla.reporter.sr.Withdrawal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The results of the active models; at most one of each case is in force. */
final class ResultTable {
  private ResultTable() {}

  static Optional<ResultRow> find(Connection tx, CaseVersion version) throws SQLException {
    return Sql.first(
        tx,
        "select " + ResultRow.COLUMNS + " from result where case_version = ?",
        ResultRow::read,
        version);
  }

  static Optional<ResultRow> inForce(Connection tx, CaseId caseId) throws SQLException {
    return Sql.first(
        tx,
        "select " + ResultRow.COLUMNS + " from result where case_id = ? and in_force",
        ResultRow::read,
        caseId);
  }

  static List<CaseId> casesOfModel(Connection tx, Sha256 model) throws SQLException {
    return Sql.list(
        tx,
        "select case_id from result where model = ? and in_force order by case_id",
        row -> new CaseId(row.getString(1)),
        model);
  }

  /** The case's new result; the one before is no longer in force. */
  static void insert(Connection tx, ResponsePredicted event, boolean released) throws SQLException {
    CaseId caseId = event.match().caseId();
    Sql.update(tx, "update result set in_force = false where case_id = ? and in_force", caseId);
    Sql.update(
        tx,
        "insert into result (case_version, case_id, patient_key, decision, event, model, model_name,"
            + " demonstration, probability, interval_low, interval_high, issue, in_force, released,"
            + " told) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, true, ?, '')",
        event.caseVersion(),
        caseId,
        event.patientKey(),
        event.match().decision(),
        EventJson.encode(event),
        event.model().digest(),
        event.model().name() + " " + event.model().modelVersion(),
        event.model().demonstration(),
        event.prediction().probability(),
        event.prediction().lower(),
        event.prediction().upper(),
        released);
  }

  /** What a person took back stays so under every later decision. */
  static void raiseDecision(Connection tx, CaseVersion version, long decision) throws SQLException {
    Sql.update(
        tx,
        "update result set decision = ?, withdrawn_decision = case when withdrawn_operator is null"
            + " then withdrawn_decision else ? end where case_version = ? and decision < ?",
        decision,
        decision,
        version,
        decision);
  }

  static void release(Connection tx, CaseVersion version) throws SQLException {
    Sql.update(tx, "update result set released = true where case_version = ?", version);
  }

  static void withdraw(
      Connection tx, CaseVersion version, Withdrawal why, long decision, Instant at)
      throws SQLException {
    Sql.update(
        tx,
        "update result set withdrawn_because = ?, withdrawn_operator = ?, withdrawn_reason = ?,"
            + " withdrawn_decision = ?, withdrawn_at = ? where case_version = ?",
        Sql.text(why.because()),
        why.operator(),
        why.reason(),
        decision,
        at,
        version);
  }

  /** A result that pairing had taken back holds again: it is issued anew. */
  static void reissue(Connection tx, ResponsePredicted event) throws SQLException {
    Sql.update(
        tx,
        "update result set issue = issue + 1, event = ?, withdrawn_because = null,"
            + " withdrawn_operator = null, withdrawn_reason = null, withdrawn_decision = null,"
            + " withdrawn_at = null where case_version = ?",
        EventJson.encode(event),
        event.caseVersion());
  }

  static void told(Connection tx, CaseVersion version, String told) throws SQLException {
    Sql.update(tx, "update result set told = ? where case_version = ?", told, version);
  }
}
