// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.worklist;

import io.axilla.reporter.sql.Sql;
import io.axilla.storage.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is measured of the cases: how many stand where, and how long the oldest has waited. */
public final class CaseMeters {
  /** Cases by state. */
  public static final String CASES = "axilla.cases";

  /**
   * Seconds that the oldest case has waited, by reason. Alert by what a reason may take at the
   * site.
   */
  public static final String OLDEST_WAIT = "axilla.cases.wait.oldest";

  /** Documents that are not yet delivered, by destination. Alert when it grows for an hour. */
  public static final String DOCUMENTS_WAITING = "axilla.documents.waiting";

  private final Database database;
  private final Clock clock;
  private final MultiGauge cases;
  private final MultiGauge oldest;
  private final MultiGauge documents;

  public CaseMeters(Database database, MeterRegistry registry, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.cases =
        MultiGauge.builder(CASES)
            .description("Enrolled cases by state")
            .baseUnit("cases")
            .register(registry);
    this.oldest =
        MultiGauge.builder(OLDEST_WAIT)
            .description("How long the oldest case has waited for a reason")
            .baseUnit("seconds")
            .register(registry);
    this.documents =
        MultiGauge.builder(DOCUMENTS_WAITING)
            .description("Documents that are not yet delivered")
            .baseUnit("documents")
            .register(registry);
  }

  /** Reads the tables; to be called from time to time. */
  public void refresh() {
    Instant now = clock.instant();
    database.run(
        tx -> {
          cases.register(
              Sql.list(
                  tx,
                  "select state, count(*) from known_case where state is not null group by state",
                  row -> gauge("state", row.getString(1), row.getLong(2))),
              true);
          documents.register(
              Sql.list(
                  tx,
                  "select destination, count(*) from document where state in ('QUEUED', 'HELD')"
                      + " group by destination",
                  row -> gauge("destination", row.getString(1), row.getLong(2))),
              true);
          Map<String, Instant> since = new HashMap<>();
          Sql.list(
                  tx,
                  "select waiting_for, since from known_case where waiting_for <> ''",
                  row -> Map.entry(row.getString(1), row.getTimestamp(2).toInstant()))
              .forEach(
                  entry ->
                      List.of(entry.getKey().split(" "))
                          .forEach(
                              code ->
                                  since.merge(
                                      code, entry.getValue(), (a, b) -> a.isBefore(b) ? a : b)));
          oldest.register(
              since.entrySet().stream()
                  .map(
                      entry ->
                          gauge(
                              "reason",
                              entry.getKey(),
                              Math.max(0, Duration.between(entry.getValue(), now).toSeconds())))
                  .toList(),
              true);
        });
  }

  private static MultiGauge.Row<Number> gauge(String key, String value, long number) {
    return MultiGauge.Row.of(Tags.of(key, value), number);
  }
}
