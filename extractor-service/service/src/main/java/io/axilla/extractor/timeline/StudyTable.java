// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.Code;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.messaging.RecordJson;
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
 * The studies of a patient, each in its newest known revision. The patient's row must be locked.
 */
final class StudyTable {
  private StudyTable() {}

  /**
   * A study as it is known.
   *
   * @param failure why this revision could not be read
   */
  record Row(
      StudyInstanceUid study,
      int revision,
      boolean complete,
      Sha256 manifest,
      Instant received,
      @Nullable StudyReading reading,
      @Nullable Code failure) {}

  /**
   * Takes note of a revision; false when the known one is newer. It is complete only once it was
   * read: what is known until then is of another revision.
   */
  static boolean register(Connection tx, StudyReceived event) throws SQLException {
    Row known = find(tx, event.patientKey(), event.study());
    if (known == null) {
      try (PreparedStatement insert =
          tx.prepareStatement(
              "insert into study (patient_key, study_uid, revision, complete, manifest, received)"
                  + " values (?, ?, ?, ?, ?, ?)")) {
        insert.setString(1, event.patientKey().value());
        insert.setString(2, event.study().value());
        insert.setInt(3, event.revision());
        insert.setBoolean(4, false);
        insert.setString(5, event.objectsDigest().value());
        insert.setTimestamp(6, Timestamp.from(event.at()));
        insert.executeUpdate();
      }
      return true;
    }
    if (known.revision() > event.revision()) {
      return false;
    }
    try (PreparedStatement update =
        tx.prepareStatement(
            "update study set revision = ?, complete = ?, manifest = ?, failure = null where patient_key = ? and study_uid = ?")) {
      update.setInt(1, event.revision());
      update.setBoolean(2, known.complete() && known.revision() == event.revision());
      update.setString(3, event.objectsDigest().value());
      update.setString(4, event.patientKey().value());
      update.setString(5, event.study().value());
      update.executeUpdate();
    }
    return true;
  }

  static void save(Connection tx, StudyReceived event, StudyReading reading) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update study set reading = ?, complete = ?, failure = null where patient_key = ? and study_uid = ?")) {
      update.setString(1, RecordJson.write(reading));
      update.setBoolean(2, event.complete());
      update.setString(3, event.patientKey().value());
      update.setString(4, event.study().value());
      update.executeUpdate();
    }
  }

  static void fail(Connection tx, StudyReceived event, Code because) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update study set failure = ? where patient_key = ? and study_uid = ? and revision = ?")) {
      update.setString(1, because.value());
      update.setString(2, event.patientKey().value());
      update.setString(3, event.study().value());
      update.setInt(4, event.revision());
      update.executeUpdate();
    }
  }

  static @Nullable Row find(Connection tx, PatientKey patient, StudyInstanceUid study)
      throws SQLException {
    return all(tx, patient).stream()
        .filter(row -> row.study().equals(study))
        .findAny()
        .orElse(null);
  }

  static List<Row> all(Connection tx, PatientKey patient) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select study_uid, revision, complete, manifest, received, reading, failure from study where patient_key = ?"
                + " order by study_uid")) {
      select.setString(1, patient.value());
      try (ResultSet row = select.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (row.next()) {
          String reading = row.getString(6);
          String failure = row.getString(7);
          rows.add(
              new Row(
                  new StudyInstanceUid(row.getString(1)),
                  row.getInt(2),
                  row.getBoolean(3),
                  new Sha256(row.getString(4)),
                  row.getTimestamp(5).toInstant(),
                  reading == null ? null : RecordJson.read(reading, StudyReading.class),
                  failure == null ? null : new Code(failure)));
        }
        return rows;
      }
    }
  }
}
