// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.storage.Database;
import io.axilla.storage.OutboxTable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What an outbox says of itself. Alert when the oldest event is older than a minute. */
final class OutboxMeters {
  static final String DEPTH = "axilla.outbox.depth";
  static final String OLDEST_AGE = "axilla.outbox.oldest.age";
  static final String SENT = "axilla.outbox.sent";

  /** Counting rows at every pass would be more work than sending them. */
  private static final long UPDATE_EVERY_MS = 1000;

  private final Counter sent;
  private volatile OutboxTable.Depth depth = new OutboxTable.Depth(0, Optional.empty());
  private long updated;

  OutboxMeters(MeterRegistry registry, String schema) {
    Gauge.builder(DEPTH, this, self -> self.depth.rows())
        .description("Events that wait to be sent to Kafka")
        .baseUnit("events")
        .tag("schema", schema)
        .register(registry);
    TimeGauge.builder(OLDEST_AGE, this, TimeUnit.MILLISECONDS, OutboxMeters::ageInMs)
        .description("How long the oldest event has waited to be sent to Kafka")
        .tag("schema", schema)
        .register(registry);
    sent =
        Counter.builder(SENT)
            .description("Events sent to Kafka and acknowledged by all replicas")
            .baseUnit("events")
            .tag("schema", schema)
            .register(registry);
  }

  void sent(int events) {
    sent.increment(events);
  }

  void update(Database database) {
    long now = System.currentTimeMillis();
    if (now - updated >= UPDATE_EVERY_MS) {
      depth = database.inTransaction(database.outbox()::depth);
      updated = now;
    }
  }

  private double ageInMs() {
    return depth.oldest().map(at -> Instant.now().toEpochMilli() - at.toEpochMilli()).orElse(0L);
  }
}
