// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.Code;
import io.axilla.reporter.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** What is remembered of each destination: who delivers to it now, and since when it is out. */
final class DestinationTable {
  /** Stands for all destinations when the reporter is paused as a whole. */
  static final String ALL = "*";

  private DestinationTable() {}

  static void insert(Connection tx, String aeTitle, Instant now) throws SQLException {
    Sql.update(
        tx,
        "insert into destination (ae_title, failures, next_attempt, paused, leased_until)"
            + " values (?, 0, ?, false, ?) on conflict do nothing",
        aeTitle,
        now,
        now);
  }

  /**
   * Takes or keeps the right to deliver.
   *
   * @return false when another process has it
   */
  static boolean lease(Connection tx, String aeTitle, String owner, Instant now, Duration length)
      throws SQLException {
    return Sql.update(
            tx,
            "update destination set owner = ?, leased_until = ? where ae_title = ?"
                + " and (owner is null or owner = ? or leased_until < ?)",
            owner,
            now.plus(length),
            aeTitle,
            owner,
            now)
        == 1;
  }

  /** Keeps all leases of a process that is alive. */
  static void renew(Connection tx, String owner, Instant now, Duration length) throws SQLException {
    Sql.update(
        tx, "update destination set leased_until = ? where owner = ?", now.plus(length), owner);
  }

  static void giveUp(Connection tx, String aeTitle, String owner) throws SQLException {
    Sql.update(
        tx, "update destination set owner = null where ae_title = ? and owner = ?", aeTitle, owner);
  }

  /** Whether something may be sent there now. */
  static boolean isOpen(Connection tx, String aeTitle, Instant now) throws SQLException {
    boolean paused =
        Sql.first(
                tx,
                "select 1 from destination where paused and ae_title in (?, ?)",
                row -> true,
                aeTitle,
                ALL)
            .isPresent();
    return !paused
        && Sql.first(
                tx,
                "select 1 from destination where ae_title = ? and next_attempt <= ?",
                row -> true,
                aeTitle,
                now)
            .isPresent();
  }

  static int failures(Connection tx, String aeTitle) throws SQLException {
    return Sql.first(
            tx,
            "select failures from destination where ae_title = ?",
            row -> row.getInt(1),
            aeTitle)
        .orElse(0);
  }

  static void outage(
      Connection tx, String aeTitle, int failures, Code code, String explanation, Instant next)
      throws SQLException {
    Sql.update(
        tx,
        "update destination set failures = ?, code = ?, explanation = ?, next_attempt = ?"
            + " where ae_title = ?",
        failures,
        code,
        explanation.length() <= 1000 ? explanation : explanation.substring(0, 1000),
        next,
        aeTitle);
  }

  static void reachable(Connection tx, String aeTitle, Instant now) throws SQLException {
    Sql.update(
        tx,
        "update destination set failures = 0, code = null, explanation = null, next_attempt = ?"
            + " where ae_title = ? and failures > 0",
        now,
        aeTitle);
  }

  /** Ends the wait of all outages: a person says that the cause is mended. */
  static void retryNow(Connection tx, Instant now) throws SQLException {
    Sql.update(tx, "update destination set next_attempt = ? where next_attempt > ?", now, now);
  }

  static void pause(Connection tx, String aeTitle, boolean paused, Instant now)
      throws SQLException {
    insert(tx, aeTitle, now);
    Sql.update(tx, "update destination set paused = ? where ae_title = ?", paused, aeTitle);
  }
}
