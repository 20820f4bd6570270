// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Side;
import io.axilla.contracts.Topic;
import io.axilla.messaging.EventJson;
import io.axilla.reporter.sql.Sql;
import io.axilla.reporter.sr.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A result of the active model.
 *
 * @param decision the pairing decision that it rests on
 * @param issue how often pairing took it back and it came again
 * @param told the state that was last said of it
 */
record ResultRow(
    CaseVersion caseVersion,
    CaseId caseId,
    PatientKey patientKey,
    long decision,
    byte[] json,
    int issue,
    boolean inForce,
    boolean released,
    Optional<TakenBack> takenBack,
    String told) {

  /** That and why it was withdrawn, and the decision that this rests on. */
  record TakenBack(Withdrawal why, long decision, Instant at) {
    boolean byPerson() {
      return why.operator() != null;
    }
  }

  static final String COLUMNS =
      "case_version, case_id, patient_key, decision, event, issue, in_force, released,"
          + " withdrawn_because, withdrawn_operator, withdrawn_reason, withdrawn_decision,"
          + " withdrawn_at, told";

  static ResultRow read(ResultSet row) throws SQLException {
    String because = row.getString("withdrawn_because");
    Instant at = Sql.instant(row, "withdrawn_at");
    return new ResultRow(
        new CaseVersion(row.getString("case_version")),
        new CaseId(row.getString("case_id")),
        new PatientKey(row.getString("patient_key")),
        row.getLong("decision"),
        row.getBytes("event"),
        row.getInt("issue"),
        row.getBoolean("in_force"),
        row.getBoolean("released"),
        because == null || at == null
            ? Optional.empty()
            : Optional.of(
                new TakenBack(
                    new Withdrawal(
                        Sql.codes(because),
                        row.getString("withdrawn_operator"),
                        row.getString("withdrawn_reason")),
                    row.getLong("withdrawn_decision"),
                    at)),
        row.getString("told"));
  }

  ResponsePredicted event() {
    return (ResponsePredicted) EventJson.decode(Topic.RESPONSE_PREDICTED, json);
  }

  Side side() {
    return event().match().side();
  }
}
