// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Remembers which instructions of people a service has followed. */
public final class AppliedInstructions {
  private AppliedInstructions() {}

  /**
   * Notes the instruction in the transaction that follows it.
   *
   * @return false when it was followed before, and is to be passed over
   */
  public static boolean firstTime(Connection tx, String instructionId, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into applied_instruction (instruction_id, applied) values (?, ?)"
                + " on conflict do nothing")) {
      insert.setString(1, instructionId);
      insert.setTimestamp(2, Timestamp.from(now));
      return insert.executeUpdate() == 1;
    }
  }
}
