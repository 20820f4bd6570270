// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from those that stay. */
final class SqlFailures {
  /** Connection exception, transaction rollback, insufficient resources, operator intervention. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

  /** PostgreSQL: lock not available. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /**
   * H2: file cannot be read or written (90028, 90031), connection broken (90067), database closed
   * (90098, 90121), row changed by another (90131), lock timeout (50200), held by another process
   * (90020).
   */
  private static final Set<Integer> PASSING_H2_CODES =
      Set.of(90020, 90028, 90031, 90067, 90098, 90121, 90131, 50200);

  private SqlFailures() {}

  static @Nullable SQLException sqlCause(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  static boolean passes(SQLException e) {
    if (e instanceof SQLTransientException || e instanceof SQLNonTransientConnectionException) {
      return true;
    }
    String state = e.getSQLState();
    boolean passingState =
        state != null
            && (state.equals(LOCK_NOT_AVAILABLE)
                || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2))));
    return passingState || PASSING_H2_CODES.contains(e.getErrorCode());
  }

  static DatabaseException translate(String schema, SQLException e) {
    String what =
        " (schema " + schema + ", SQLSTATE " + e.getSQLState() + ", code " + e.getErrorCode() + ")";
    return passes(e)
        ? new DatabaseUnavailableException(
            "The database does not answer, is full or busy" + what + "; it is tried again.", e)
        : new DatabaseException("A statement failed" + what + ".", e);
  }
}
