// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Stage;
import io.axilla.contracts.StudyReceived;
import io.axilla.messaging.EventConsumer;
import io.axilla.messaging.Outbox;
import io.axilla.messaging.OutboxRelay;
import io.axilla.messaging.Platform;
import io.axilla.messaging.Topics;
import io.axilla.reporter.deliver.DeliveryMeters;
import io.axilla.reporter.deliver.DeliverySettings;
import io.axilla.reporter.deliver.ReportDelivery;
import io.axilla.reporter.worklist.CaseList;
import io.axilla.reporter.worklist.CaseMeters;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reporter. Consumes StudyReceived, ResponsePredicted, CaseChanged and OperatorInstructed;
 * emits ReportDelivered and CaseChanged, and OperatorInstructed for what people say at the pages.
 * Failed records become dead letters; every handler is idempotent by case version, decision or
 * instruction id.
 */
public final class ReporterService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReporterService.class);
  private static final String GROUP = "axilla-reporter";
  private static final long METERS_SECONDS = 5;

  private final Clock clock;
  private final Database database;
  private final Outbox outbox;
  private final CaseList cases;
  private final ReportDelivery delivery;
  private final OutboxRelay relay;
  private final EventConsumer consumer;
  private final ScheduledExecutorService metering;

  private ReporterService(DeliverySettings settings, Platform platform) {
    Topics.ensure(platform.kafka());
    clock = platform.clock();
    database = Database.open(platform.database(), "reporter", "db/reporter");
    outbox = new Outbox(database);
    cases = new CaseList(database, platform.directory());
    delivery =
        ReportDelivery.start(
            settings,
            database,
            platform.store(),
            outbox,
            new DeliveryMeters(platform.meters()),
            platform.clock());
    relay = OutboxRelay.start(platform.kafka(), database, platform.meters());
    consumer =
        EventConsumer.of(platform.kafka(), database, Stage.REPORTER, GROUP, platform.meters())
            .on(StudyReceived.class, delivery::received)
            .on(ResponsePredicted.class, delivery::predicted)
            .on(CaseChanged.class, delivery::changed)
            .on(OperatorInstructed.class, delivery::instructed)
            .whenFailed(this::sayFailed)
            .start();
    CaseMeters meters = new CaseMeters(database, platform.meters(), platform.clock());
    metering =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "axilla-reporter-meters");
              thread.setDaemon(true);
              return thread;
            });
    metering.scheduleWithFixedDelay(() -> refresh(meters), 0, METERS_SECONDS, TimeUnit.SECONDS);
  }

  public static ReporterService start(DeliverySettings settings, Platform platform) {
    return new ReporterService(settings, platform);
  }

  public CaseList cases() {
    return cases;
  }

  /** Passes on what a person decided. */
  public void instruct(OperatorInstructed instruction) {
    database.run(tx -> outbox.append(tx, instruction));
  }

  public boolean isRunning() {
    return consumer.isRunning() && relay.isRunning() && delivery.isRunning();
  }

  /** A result that could not be taken in leaves its case failed, not silent. */
  private void sayFailed(Connection tx, Event event, Code code, String explanation)
      throws SQLException {
    if (event instanceof ResponsePredicted result && result.role() == ModelRole.ACTIVE) {
      outbox.append(
          tx,
          new CaseChanged(
              CaseChanged.VERSION,
              result.patientKey(),
              result.match().caseId(),
              result.match().side(),
              Stage.REPORTER,
              CaseState.FAILED,
              result.match().decision(),
              List.of(),
              List.of(code),
              List.of(),
              result.caseVersion(),
              clock.instant()));
    }
  }

  private static void refresh(CaseMeters meters) {
    try {
      meters.refresh();
    } catch (DatabaseUnavailableException e) {
      LOG.debug("meters are refreshed when the database is back", e);
    }
  }

  @Override
  public void close() {
    metering.shutdownNow();
    consumer.close();
    delivery.close();
    relay.close();
    database.close();
  }
}
