// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.SopInstanceUid;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** SQL of the table {@code written_object}. */
final class WrittenTable {
  private WrittenTable() {}

  static void insert(Connection tx, SopInstanceUid sopInstance) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into written_object (sop_instance) values (?) on conflict do nothing")) {
      insert.setString(1, sopInstance.value());
      insert.executeUpdate();
    }
  }

  static boolean contains(Connection tx, SopInstanceUid sopInstance) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement("select 1 from written_object where sop_instance = ?")) {
      select.setString(1, sopInstance.value());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }
}
