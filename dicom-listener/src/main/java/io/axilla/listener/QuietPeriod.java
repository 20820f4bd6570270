// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.messaging.SafeTrace;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseUnavailableException;
import io.axilla.storage.FailPoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Declares studies complete for which nothing has come during the quiet period. What is open stands
 * in SQL, so a restart forgets none, and of several processes one does it.
 */
final class QuietPeriod implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QuietPeriod.class);
  private static final Duration LONGEST_CHECK_INTERVAL = Duration.ofSeconds(1);

  private final Database database;
  private final StudyRevisions revisions;
  private final Duration quietPeriod;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "axilla-quiet-period");
            thread.setDaemon(true);
            return thread;
          });

  QuietPeriod(Database database, StudyRevisions revisions, Duration quietPeriod, Clock clock) {
    this.database = database;
    this.revisions = revisions;
    this.quietPeriod = quietPeriod;
    this.clock = clock;
  }

  void start() {
    long interval =
        Math.min(LONGEST_CHECK_INTERVAL.toMillis(), Math.max(1, quietPeriod.toMillis() / 4));
    var unused =
        executor.scheduleWithFixedDelay(this::checkAnyway, 0, interval, TimeUnit.MILLISECONDS);
  }

  /** Looks at every open study now. */
  void check() {
    Instant quietSince = clock.instant().minus(quietPeriod);
    List<StudyKey> quiet = database.inTransaction(tx -> StudyTable.quietSince(tx, quietSince));
    for (StudyKey study : quiet) {
      boolean completed =
          database.inTransaction(tx -> revisions.completeIfQuiet(tx, study, quietSince));
      if (completed) {
        FailPoint.pass("listener.study-complete");
        LOG.atInfo().addKeyValue("studyInstanceUid", study.study()).log("study is complete");
      }
    }
  }

  /** An exception would end the schedule. */
  private void checkAnyway() {
    try {
      check();
    } catch (DatabaseUnavailableException e) {
      LOG.warn("studies wait to be declared complete: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("studies could not be declared complete; it is tried again{}", SafeTrace.of(e));
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
