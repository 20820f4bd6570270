// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.storage.Database;
import io.axilla.storage.DatabaseException;
import java.util.Map;

/** Counts of waiting cases for the gauges; one query serves all of them for some seconds. */
final class WaitingCases {
  private static final long FRESH_NANOS = 5_000_000_000L;

  private final Database database;
  private final CaseTable cases;
  private Map<String, Integer> counts = Map.of();
  private long readAt;
  private boolean read;

  WaitingCases(Database database, CaseTable cases) {
    this.database = database;
    this.cases = cases;
  }

  /** NaN while the database does not answer: a gauge must not say 0 then. */
  synchronized double count(String reason) {
    if (!read || System.nanoTime() - readAt > FRESH_NANOS) {
      try {
        counts = database.inTransaction(cases::waiting);
      } catch (DatabaseException e) {
        return Double.NaN;
      }
      readAt = System.nanoTime();
      read = true;
    }
    return counts.getOrDefault(reason, 0);
  }
}
