// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.messaging.RecordJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The masks of a patient as they were read. The patient's row must be locked. */
final class MaskTable {
  private MaskTable() {}

  static List<MaskReading> all(Connection tx, PatientKey patient) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select reading from mask where patient_key = ? order by object_uid, segment")) {
      select.setString(1, patient.value());
      try (ResultSet row = select.executeQuery()) {
        List<MaskReading> masks = new ArrayList<>();
        while (row.next()) {
          masks.add(RecordJson.read(row.getString(1), MaskReading.class));
        }
        return masks;
      }
    }
  }

  /** Replaces all that is known of these objects. */
  static void replace(
      Connection tx,
      PatientKey patient,
      Collection<SopInstanceUid> objects,
      List<MaskReading> readings)
      throws SQLException {
    try (PreparedStatement delete =
        tx.prepareStatement("delete from mask where patient_key = ? and object_uid = ?")) {
      for (SopInstanceUid object : objects) {
        delete.setString(1, patient.value());
        delete.setString(2, object.value());
        delete.addBatch();
      }
      delete.executeBatch();
    }
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into mask (patient_key, object_uid, segment, study_uid, reading) values (?, ?, ?, ?, ?)")) {
      for (MaskReading reading : readings) {
        insert.setString(1, patient.value());
        insert.setString(2, reading.candidate().mask().object().value());
        insert.setInt(3, reading.candidate().mask().segment());
        insert.setString(4, reading.study().value());
        insert.setString(5, RecordJson.write(reading));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
