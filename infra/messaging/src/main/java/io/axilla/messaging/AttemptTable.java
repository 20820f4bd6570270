// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Counts in SQL how often work on a record failed and how often the process died of it: Kafka
 * counts neither in a way that outlives a crash. A row lives from the first failure, or the begin
 * of a long task, until the record is over.
 */
final class AttemptTable {
  private static final String THIS_WORK =
      " where group_name = ? and topic = ? and record_partition = ? and record_offset = ?";

  private AttemptTable() {}

  /** What is known of the work so far. */
  record Attempt(int failures, int deaths, boolean running, boolean done) {
    static final Attempt NONE = new Attempt(0, 0, false, false);

    /** The task begins. If it was running, nobody ended it: the process died. */
    Attempt begun() {
      return new Attempt(failures, running ? deaths + 1 : deaths, true, done);
    }

    /** The same process begins the task again. */
    Attempt again() {
      return new Attempt(failures, deaths, true, done);
    }

    Attempt failed() {
      return new Attempt(failures + 1, deaths, false, done);
    }

    Attempt ended() {
      return new Attempt(failures, deaths, false, done);
    }

    Attempt finished() {
      return new Attempt(failures, deaths, false, true);
    }
  }

  /** Locks the row until the transaction ends. */
  static Attempt load(Connection tx, WorkId work) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select failures, deaths, running, done, record_digest from attempt"
                + THIS_WORK
                + " for update")) {
      identify(select, 1, work);
      try (ResultSet row = select.executeQuery()) {
        boolean same = row.next() && row.getString(5).equals(work.digest().value());
        return same
            ? new Attempt(row.getInt(1), row.getInt(2), row.getBoolean(3), row.getBoolean(4))
            : Attempt.NONE;
      }
    }
  }

  static void save(Connection tx, WorkId work, Attempt attempt) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update attempt set failures = ?, deaths = ?, running = ?, done = ?, record_digest = ?"
                + THIS_WORK)) {
      fill(update, attempt, work);
      identify(update, 6, work);
      if (update.executeUpdate() > 0) {
        return;
      }
    }
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into attempt (failures, deaths, running, done, record_digest,"
                + " group_name, topic, record_partition, record_offset)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      fill(insert, attempt, work);
      identify(insert, 6, work);
      insert.executeUpdate();
    }
  }

  static void forget(Connection tx, WorkId work) throws SQLException {
    try (PreparedStatement delete = tx.prepareStatement("delete from attempt" + THIS_WORK)) {
      identify(delete, 1, work);
      delete.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, Attempt attempt, WorkId work)
      throws SQLException {
    statement.setInt(1, attempt.failures());
    statement.setInt(2, attempt.deaths());
    statement.setBoolean(3, attempt.running());
    statement.setBoolean(4, attempt.done());
    statement.setString(5, work.digest().value());
  }

  private static void identify(PreparedStatement statement, int first, WorkId work)
      throws SQLException {
    statement.setString(first, work.group());
    statement.setString(first + 1, work.topic());
    statement.setInt(first + 2, work.partition());
    statement.setLong(first + 3, work.offset());
  }
}
