// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import io.axilla.extractor.timeline.Closing;
import io.axilla.messaging.SafeTrace;
import io.axilla.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every enrolled patient decided anew at the start and whenever the site's date has changed.
 */
final class DailyLook implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DailyLook.class);
  private static final Duration CHECK = Duration.ofMinutes(1);

  private final Closing closing;
  private final Database database;
  private final Clock clock;
  private final ZoneId zone;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "axilla-daily-look"));
  private LocalDate lookedAt = LocalDate.MIN;

  private DailyLook(Closing closing, Database database, Clock clock, ZoneId zone) {
    this.closing = closing;
    this.database = database;
    this.clock = clock;
    this.zone = zone;
  }

  static DailyLook start(Closing closing, Database database, Clock clock, ZoneId zone) {
    DailyLook look = new DailyLook(closing, database, clock, zone);
    look.timer.scheduleWithFixedDelay(
        look::lookWhenDayChanged, 0, CHECK.toMillis(), TimeUnit.MILLISECONDS);
    return look;
  }

  private void lookWhenDayChanged() {
    LocalDate today = LocalDate.now(clock.withZone(zone));
    if (today.equals(lookedAt)) {
      return;
    }
    try {
      closing.dayHasPassed(database);
      lookedAt = today;
    } catch (RuntimeException e) {
      LOG.warn(
          "The daily look at all patients did not succeed; it is tried again in a minute{}",
          SafeTrace.of(e));
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
