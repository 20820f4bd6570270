// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.contracts.Topic;
import io.axilla.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The table of cases. */
final class CaseTable {
  private static final String COLUMNS =
      "case_id, patient_key, side, newest_decision, closed, features, rerun, said_decision,"
          + " said_state, said_waiting, said_because, said_version";

  Optional<ScoringCase> find(Connection tx, CaseId caseId) throws SQLException {
    return select(tx, "where case_id = ?", caseId.value()).stream().findFirst();
  }

  List<ScoringCase> ofPatient(Connection tx, PatientKey patient) throws SQLException {
    return select(tx, "where patient_key = ? order by side", patient.value());
  }

  /** Patients of measured cases that have no reported result, in the order of their keys. */
  List<PatientKey> patientsWithoutResult(Connection tx) throws SQLException {
    List<PatientKey> patients = new ArrayList<>();
    try (PreparedStatement select =
            tx.prepareStatement(
                "select distinct c.patient_key from scoring_case c where c.features is not null"
                    + " and not exists (select 1 from result r where r.case_id = c.case_id and"
                    + " r.role = 'ACTIVE') order by c.patient_key");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        patients.add(new PatientKey(row.getString(1)));
      }
    }
    return patients;
  }

  /** How many cases wait, by what they wait for. */
  Map<String, Integer> waiting(Connection tx) throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    try (PreparedStatement select =
            tx.prepareStatement(
                "select said_waiting from scoring_case where said_waiting <> '' and not closed and"
                    + " said_decision = newest_decision");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Rows.codes(row.getString(1)).forEach(code -> counts.merge(code.value(), 1, Integer::sum));
      }
    }
    return counts;
  }

  void write(Connection tx, ScoringCase state) throws SQLException {
    if (update(tx, state) == 0) {
      try (PreparedStatement insert =
          tx.prepareStatement(
              "insert into scoring_case (newest_decision, closed, features, rerun, said_decision,"
                  + " said_state, said_waiting, said_because, said_version, patient_key, side,"
                  + " case_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        set(insert, state);
        insert.setString(10, state.patientKey().value());
        insert.setString(11, state.side().name());
        insert.setString(12, state.caseId().value());
        insert.executeUpdate();
      }
    }
  }

  private static int update(Connection tx, ScoringCase state) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update scoring_case set newest_decision = ?, closed = ?, features = ?, rerun = ?,"
                + " said_decision = ?, said_state = ?, said_waiting = ?, said_because = ?,"
                + " said_version = ? where case_id = ?")) {
      set(update, state);
      update.setString(10, state.caseId().value());
      return update.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, ScoringCase state) throws SQLException {
    Saying said = state.said();
    statement.setLong(1, state.newestDecision());
    statement.setBoolean(2, state.closed());
    statement.setString(3, state.features() == null ? null : json(state.features()));
    Rows.setInstant(statement, 4, state.rerun());
    statement.setObject(5, said == null ? null : said.decision());
    statement.setString(6, said == null ? null : said.state().name());
    statement.setString(7, said == null ? null : Rows.codes(said.waitingFor()));
    statement.setString(8, said == null ? null : Rows.codes(said.because()));
    CaseVersion version = said == null ? null : said.caseVersion();
    statement.setString(9, version == null ? null : version.value());
  }

  private static List<ScoringCase> select(Connection tx, String condition, String value)
      throws SQLException {
    List<ScoringCase> cases = new ArrayList<>();
    try (PreparedStatement select =
        tx.prepareStatement("select " + COLUMNS + " from scoring_case " + condition)) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          cases.add(
              new ScoringCase(
                  new CaseId(row.getString("case_id")),
                  new PatientKey(row.getString("patient_key")),
                  Side.valueOf(row.getString("side")),
                  row.getLong("newest_decision"),
                  row.getBoolean("closed"),
                  features(row.getString("features")),
                  Rows.instant(row, "rerun"),
                  said(row)));
        }
      }
    }
    return cases;
  }

  private static @Nullable Saying said(ResultSet row) throws SQLException {
    String state = row.getString("said_state");
    if (state == null) {
      return null;
    }
    String version = row.getString("said_version");
    return new Saying(
        row.getLong("said_decision"),
        CaseState.valueOf(state),
        Rows.codes(row.getString("said_waiting")),
        Rows.codes(row.getString("said_because")),
        version == null ? null : new CaseVersion(version));
  }

  private static String json(FeaturesExtracted event) {
    return new String(EventJson.encode(event), StandardCharsets.UTF_8);
  }

  private static @Nullable FeaturesExtracted features(@Nullable String json) {
    return json == null
        ? null
        : (FeaturesExtracted)
            EventJson.decode(Topic.FEATURES_EXTRACTED, json.getBytes(StandardCharsets.UTF_8));
  }
}
