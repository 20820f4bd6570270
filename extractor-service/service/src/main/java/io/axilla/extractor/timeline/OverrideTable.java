// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PatientKey;
import io.axilla.messaging.RecordJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What people decided for a patient, numbered. The patient's row must be locked. */
final class OverrideTable {
  private OverrideTable() {}

  /** An instruction in force and its number. */
  record Row(long n, OperatorInstructed instruction) {}

  static List<Row> inForce(Connection tx, PatientKey patient) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select n, instruction from operator_override where patient_key = ? and not withdrawn order by n")) {
      select.setString(1, patient.value());
      try (ResultSet row = select.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(
              new Row(row.getLong(1), RecordJson.read(row.getString(2), OperatorInstructed.class)));
        }
        return rows;
      }
    }
  }

  static void add(Connection tx, PatientKey patient, OperatorInstructed instruction)
      throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into operator_override (patient_key, n, instruction)"
                + " select ?, coalesce(max(n), 0) + 1, ? from operator_override where patient_key = ?")) {
      insert.setString(1, patient.value());
      insert.setString(2, RecordJson.write(instruction));
      insert.setString(3, patient.value());
      insert.executeUpdate();
    }
  }

  static void withdraw(Connection tx, PatientKey patient, long n) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update operator_override set withdrawn = true where patient_key = ? and n = ?")) {
      update.setString(1, patient.value());
      update.setLong(2, n);
      update.executeUpdate();
    }
  }
}
