// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.Match;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.contracts.Stage;
import io.axilla.messaging.RecordJson;
import io.axilla.storage.PatientKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as pairing left it.
 *
 * @param decision ordinal of what was last said; 0 before the first
 * @param said the decision as it was said, JSON; empty before the first
 * @param match the newest match, kept while the case waits again
 * @param delivered whether the reporter is done with what was decided last
 * @param ended whether a person closed it
 */
record CaseRow(
    CaseId caseId,
    Side side,
    long decision,
    String said,
    @Nullable CaseState state,
    @Nullable Match match,
    boolean delivered,
    boolean ended) {

  static List<CaseRow> all(Connection tx, PatientKey patient) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select case_id, side, decision, said, state, match, delivered, ended from axilla_case"
                + " where patient_key = ? order by side")) {
      select.setString(1, patient.value());
      try (ResultSet row = select.executeQuery()) {
        List<CaseRow> rows = new ArrayList<>();
        while (row.next()) {
          String match = row.getString(6);
          rows.add(
              new CaseRow(
                  new CaseId(row.getString(1)),
                  Side.valueOf(row.getString(2)),
                  row.getLong(3),
                  row.getString(4),
                  CaseState.valueOf(row.getString(5)),
                  match == null ? null : RecordJson.read(match, Match.class),
                  row.getBoolean(7),
                  row.getBoolean(8)));
        }
        return rows;
      }
    }
  }

  static CaseRow unsaid(PatientKey patient, Side side) {
    return new CaseRow(PatientKeys.caseId(patient, side), side, 0, "", null, null, false, false);
  }

  CaseRow says(CaseState newState, String newSaid, @Nullable Match newMatch) {
    return new CaseRow(
        caseId,
        side,
        decision + 1,
        newSaid,
        newState,
        newMatch == null ? match : newMatch,
        false,
        ended);
  }

  /** What the extractor says of the case as it is now. */
  CaseChanged told(
      PatientKey patient,
      CaseState now,
      List<Code> waitingFor,
      List<Code> because,
      List<Code> warnings,
      Instant at) {
    return new CaseChanged(
        CaseChanged.VERSION,
        patient,
        caseId,
        side,
        Stage.EXTRACTOR,
        now,
        decision,
        waitingFor,
        because,
        warnings,
        null,
        at);
  }

  void save(Connection tx, PatientKey patient, Instant at) throws SQLException {
    boolean known;
    try (PreparedStatement update =
        tx.prepareStatement(
            "update axilla_case set decision = ?, said = ?, state = ?, match = ?, changed = ?, delivered = ?"
                + " where case_id = ?")) {
      update.setLong(1, decision);
      update.setString(2, said);
      update.setString(3, String.valueOf(state));
      update.setString(4, match == null ? null : RecordJson.write(match));
      update.setTimestamp(5, Timestamp.from(at));
      update.setBoolean(6, delivered);
      update.setString(7, caseId.value());
      known = update.executeUpdate() == 1;
    }
    if (!known) {
      try (PreparedStatement insert =
          tx.prepareStatement(
              "insert into axilla_case (case_id, patient_key, side, decision, said, state, match, changed)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
        insert.setString(1, caseId.value());
        insert.setString(2, patient.value());
        insert.setString(3, side.name());
        insert.setLong(4, decision);
        insert.setString(5, said);
        insert.setString(6, String.valueOf(state));
        insert.setString(7, match == null ? null : RecordJson.write(match));
        insert.setTimestamp(8, Timestamp.from(at));
        insert.executeUpdate();
      }
    }
  }

  static void end(Connection tx, CaseId caseId) throws SQLException {
    update(tx, "update axilla_case set ended = true where case_id = ?", caseId);
  }

  /** What was said last is forgotten, so that the next decision is news whatever it is. */
  static void reopen(Connection tx, CaseId caseId) throws SQLException {
    update(tx, "update axilla_case set ended = false, said = '' where case_id = ?", caseId);
  }

  private static void update(Connection tx, String sql, CaseId caseId) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(sql)) {
      update.setString(1, caseId.value());
      update.executeUpdate();
    }
  }

  /** Nothing happens when something else was decided meanwhile. */
  static void delivered(Connection tx, CaseId caseId, long decision) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update axilla_case set delivered = true where case_id = ? and decision = ?")) {
      update.setString(1, caseId.value());
      update.setLong(2, decision);
      update.executeUpdate();
    }
  }
}
