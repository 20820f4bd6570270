// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SopInstanceUid;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL of the table {@code set_aside}. */
final class SetAsideTable {
  static final String COLUMNS =
      "code, patient_key, study, series, sop_instance, sop_class, transfer_syntax, file_sha256,"
          + " file_bytes, received, source";

  private SetAsideTable() {}

  /**
   * @return false when the same bytes lie aside under the UID already
   */
  static boolean insert(Connection tx, SetAsideObject object) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into set_aside ("
                + COLUMNS
                + ", taking_over) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)"
                + " on conflict do nothing")) {
      PatientKey patient = object.patientKey();
      insert.setString(1, object.code().name());
      insert.setString(2, patient == null ? null : patient.value());
      ObjectTable.setInstance(insert, 3, object.instance());
      return insert.executeUpdate() == 1;
    }
  }

  /** Notes that the object is about to count, and who says so. */
  static void markTakingOver(Connection tx, SetAsideObject object) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update set_aside set taking_over = true, source = ?"
                + " where sop_instance = ? and file_sha256 = ?")) {
      update.setString(1, object.instance().source());
      update.setString(2, object.instance().sopInstance().value());
      update.setString(3, object.instance().file().value());
      update.executeUpdate();
    }
  }

  static void delete(Connection tx, SetAsideObject object) throws SQLException {
    try (PreparedStatement delete =
        tx.prepareStatement("delete from set_aside where sop_instance = ? and file_sha256 = ?")) {
      delete.setString(1, object.instance().sopInstance().value());
      delete.setString(2, object.instance().file().value());
      delete.executeUpdate();
    }
  }

  /** Whether an object with other content lies aside under the UID. */
  static boolean hasOtherContent(Connection tx, SopInstanceUid sopInstance) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select 1 from set_aside where sop_instance = ? and code = 'OBJECT_CONFLICT' limit 1")) {
      select.setString(1, sopInstance.value());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** What was to take the place of the object that counts when the process died. */
  static List<SetAsideObject> takingOver(Connection tx) throws SQLException {
    return select(tx, "where taking_over order by received, sop_instance");
  }

  static List<SetAsideObject> all(Connection tx) throws SQLException {
    return select(tx, "order by received, sop_instance, file_sha256");
  }

  private static List<SetAsideObject> select(Connection tx, String which) throws SQLException {
    try (PreparedStatement select =
            tx.prepareStatement("select " + COLUMNS + " from set_aside " + which);
        ResultSet rows = select.executeQuery()) {
      List<SetAsideObject> objects = new ArrayList<>();
      while (rows.next()) {
        String patient = rows.getString(2);
        objects.add(
            new SetAsideObject(
                SetAsideCode.valueOf(rows.getString(1)),
                patient == null ? null : new PatientKey(patient),
                ObjectTable.readInstance(rows, 3)));
      }
      return objects;
    }
  }
}
