// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.StudyInstanceUid;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SQL of the table {@code study}. */
final class StudyTable {
  private StudyTable() {}

  static void beginUnlessThere(Connection tx, StudyKey key, Instant now) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into study (patient_key, study, revision, complete, last_change)"
                + " values (?, ?, 0, false, ?) on conflict do nothing")) {
      insert.setString(1, key.patientKey().value());
      insert.setString(2, key.study().value());
      insert.setObject(3, sql(now));
      insert.executeUpdate();
    }
  }

  static Optional<StudyRow> lock(Connection tx, StudyKey key) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select revision, complete, last_change from study"
                + " where patient_key = ? and study = ? for update")) {
      select.setString(1, key.patientKey().value());
      select.setString(2, key.study().value());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new StudyRow(key, rows.getInt(1), rows.getBoolean(2), instant(rows, 3)))
            : Optional.empty();
      }
    }
  }

  static void update(Connection tx, StudyRow row) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update study set revision = ?, complete = ?, last_change = ?"
                + " where patient_key = ? and study = ?")) {
      update.setInt(1, row.revision());
      update.setBoolean(2, row.complete());
      update.setObject(3, sql(row.lastChange()));
      update.setString(4, row.key().patientKey().value());
      update.setString(5, row.key().study().value());
      update.executeUpdate();
    }
  }

  /** Studies that are not complete and have not changed after {@code moment}. */
  static List<StudyKey> quietSince(Connection tx, Instant moment) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select patient_key, study from study where complete = false and last_change <= ?"
                + " order by last_change, patient_key, study")) {
      select.setObject(1, sql(moment));
      List<StudyKey> keys = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          keys.add(
              new StudyKey(
                  new PatientKey(rows.getString(1)), new StudyInstanceUid(rows.getString(2))));
        }
      }
      return keys;
    }
  }

  static OffsetDateTime sql(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }
}
