// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Code;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a group says of its work. Alert when dead letters grow, or when the lag grows while the
 * count of handled records stands still.
 */
final class WorkMeters {
  static final String HANDLED = "axilla.events.handled";
  static final String FAILURES = "axilla.events.failures";
  static final String DEAD_LETTERS = "axilla.events.dead.letters";
  static final String LAG = "axilla.events.lag";

  private final MeterRegistry registry;
  private final String group;
  private final AtomicLong lag = new AtomicLong();

  WorkMeters(MeterRegistry registry, String group) {
    this.registry = registry;
    this.group = group;
  }

  /** Only ordinary groups know how far behind they are. */
  void showLag() {
    Gauge.builder(LAG, lag, AtomicLong::doubleValue)
        .description("Events of this group's partitions that are not worked off")
        .baseUnit("events")
        .tag("group", group)
        .strongReference(true)
        .register(registry);
  }

  void lag(long events) {
    lag.set(events);
  }

  void handled(String topic, Duration took) {
    Timer.builder(HANDLED)
        .description("Events worked off, and how long each took")
        .tag("group", group)
        .tag("topic", topic)
        .register(registry)
        .record(took);
  }

  void failed(String topic) {
    Counter.builder(FAILURES)
        .description("Attempts that failed, outages not counted")
        .baseUnit("attempts")
        .tag("group", group)
        .tag("topic", topic)
        .register(registry)
        .increment();
  }

  void buried(Code code) {
    Counter.builder(DEAD_LETTERS)
        .description("Events given up, by the code of the reason")
        .baseUnit("events")
        .tag("group", group)
        .tag("code", code.value())
        .register(registry)
        .increment();
  }
}
