// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Events that were written in the transaction of the change that they tell of, and wait to be sent
 * in the order of their ids. Ids are given at the insert, so order per key needs what the services
 * have anyway: a lock on the patient's row that is taken before.
 */
public final class OutboxTable {
  private final Database database;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  OutboxTable(Database database) {
    this.database = database;
  }

  /** An event as it waits. */
  @SuppressWarnings("ArrayRecordComponent") // handed on to Kafka once, never compared
  public record Row(long id, String topic, String key, byte[] payload) {}

  /** How many wait, and since when the oldest does. */
  public record Depth(long rows, Optional<Instant> oldest) {}

  public void append(Connection tx, String topic, String key, byte[] payload) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into outbox (topic, record_key, payload, created) values (?, ?, ?, ?)")) {
      insert.setString(1, topic);
      insert.setString(2, key);
      insert.setBytes(3, payload);
      insert.setTimestamp(4, Timestamp.from(Instant.now()));
      insert.executeUpdate();
    }
    database.afterCommit(tx, () -> listeners.forEach(Runnable::run));
  }

  /** Told after each commit that appended something. The listener must be quick. */
  public void whenAppended(Runnable listener) {
    listeners.add(listener);
  }

  /** Ends {@link #whenAppended}. */
  public void forget(Runnable listener) {
    listeners.remove(listener);
  }

  /**
   * Makes this transaction the only one, among all processes, that may send; lasts as long as the
   * transaction.
   *
   * @return false when another one has it
   */
  public boolean lockForSending(Connection tx) throws SQLException {
    try (PreparedStatement select =
            tx.prepareStatement(
                "select id from outbox_sender where id = 1 for update skip locked");
        ResultSet row = select.executeQuery()) {
      return row.next();
    }
  }

  /** The oldest, in order. */
  public List<Row> oldest(Connection tx, int limit) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select id, topic, record_key, payload from outbox order by id limit ?")) {
      select.setInt(1, limit);
      List<Row> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)));
        }
      }
      return rows;
    }
  }

  public void delete(Connection tx, List<Row> rows) throws SQLException {
    try (PreparedStatement delete = tx.prepareStatement("delete from outbox where id = ?")) {
      for (Row row : rows) {
        delete.setLong(1, row.id());
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  public Depth depth(Connection tx) throws SQLException {
    try (PreparedStatement select =
            tx.prepareStatement("select count(*), min(created) from outbox");
        ResultSet row = select.executeQuery()) {
      row.next();
      Timestamp oldest = row.getTimestamp(2);
      return new Depth(row.getLong(1), Optional.ofNullable(oldest).map(Timestamp::toInstant));
    }
  }
}
