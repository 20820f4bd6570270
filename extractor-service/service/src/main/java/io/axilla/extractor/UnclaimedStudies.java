// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import io.axilla.storage.Database;
import io.axilla.storage.DatabaseUnavailableException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts the studies of patients whom nobody has enrolled: kept, on no list, in no other figure.
 * Asked at most twice a minute.
 */
final class UnclaimedStudies {
  /**
   * A steady rise with few cases: does the PACS route too much, or do clinical records not come?
   */
  static final String UNCLAIMED = "axilla.studies.unclaimed";

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Database database;
  private final Clock clock;
  private Instant asked = Instant.MIN;
  private double count = Double.NaN;

  private UnclaimedStudies(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  static void register(MeterRegistry meters, Database database) {
    Gauge.builder(
            UNCLAIMED, new UnclaimedStudies(database, Clock.systemUTC()), UnclaimedStudies::count)
        .description("Studies of patients whom nobody has enrolled")
        .baseUnit("studies")
        .strongReference(true)
        .register(meters);
  }

  private synchronized double count() {
    Instant now = clock.instant();
    if (now.isAfter(asked.plus(FRESH))) {
      asked = now;
      try {
        count =
            database.inTransaction(
                tx -> {
                  try (PreparedStatement select =
                          tx.prepareStatement(
                              "select count(*) from study s left join patient p on p.patient_key = s.patient_key"
                                  + " where p.patient_key is null or (p.record_version is null and p.operator_sides = '')");
                      ResultSet row = select.executeQuery()) {
                    row.next();
                    return (double) row.getLong(1);
                  }
                });
      } catch (DatabaseUnavailableException e) {
        count = Double.NaN;
      }
    }
    return count;
  }
}
