// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.ReportDelivered;
import io.axilla.contracts.Stage;
import io.axilla.dicom.ScpSettings;
import io.axilla.dicom.StoreScp;
import io.axilla.messaging.EventConsumer;
import io.axilla.messaging.Outbox;
import io.axilla.messaging.OutboxRelay;
import io.axilla.messaging.Platform;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseUnavailableException;
import io.axilla.storage.ObjectStore;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service: a Storage SCP with all that follows from an object. Consumes ReportDelivered, emits
 * StudyReceived.
 */
public final class DicomListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DicomListener.class);

  /** The schema with the listener's tables. */
  static final String SCHEMA = "listener";

  private static final String CONSUMER_GROUP = "axilla-listener";

  /** What was started, the last first: nothing comes in while its foundations are taken away. */
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private final Database database;
  private final Holdings holdings;
  private final StoreScp scp;
  private final EventConsumer consumer;

  private DicomListener(ListenerSettings settings, Platform platform) throws IOException {
    try {
      Clock clock = platform.clock();
      database = starting(Database.open(platform.database(), SCHEMA, "db/listener"));
      ObjectFiles files = new ObjectFiles(platform.store());
      holdings = new Holdings(database, files);
      StudyRevisions revisions =
          new StudyRevisions(platform.store(), new Outbox(database), platform.dating());
      TakeOver takeOver = new TakeOver(database, files, revisions, clock);
      ObjectKeeping keeping =
          new ObjectKeeping(
              database,
              files,
              platform.keys(),
              platform.directory(),
              revisions,
              new Duplicates(
                  database, files, revisions, takeOver, settings.authoritativeSources(), clock));

      takeOver.finishAll();
      new Reconciliation(database, platform.store().root(), keeping, settings.deviceUids(), clock)
          .run();

      starting(OutboxRelay.start(platform.kafka(), database, platform.meters()));
      consumer =
          starting(
              EventConsumer.of(
                      platform.kafka(), database, Stage.LISTENER, CONSUMER_GROUP, platform.meters())
                  .on(ReportDelivered.class, new WrittenObjects(revisions, clock))
                  .start());
      starting(new QuietPeriod(database, revisions, settings.quietPeriod(), clock)).start();

      ListenerMeters meters = new ListenerMeters(platform.meters());
      watch(meters, platform);
      scp =
          starting(
              StoreScp.start(
                  ScpSettings.of(settings.aeTitle(), settings.bindAddress(), settings.port())
                      .withAllowedCallingAeTitles(settings.allowedCallers()),
                  AcceptedSopClasses.ALL,
                  new Reception(platform.store(), keeping, settings.deviceUids(), meters, clock)));
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Makes good what a crash left undone, then listens. */
  public static DicomListener start(ListenerSettings settings, Platform platform)
      throws IOException {
    return new DicomListener(settings, platform);
  }

  /** The TCP port that is listened on. */
  public int port() {
    return scp.port();
  }

  public boolean isReady() {
    return scp.isListening() && consumer.isRunning() && database.isReachable();
  }

  public Holdings holdings() {
    return holdings;
  }

  private <P extends AutoCloseable> P starting(P part) {
    started.push(part);
    return part;
  }

  private void watch(ListenerMeters meters, Platform platform) {
    meters.gauge(
        ListenerMeters.OPEN_STUDIES,
        "Studies that are not complete yet",
        "studies",
        holdings,
        whenReachable(Holdings::openStudies));
    meters.gauge(
        ListenerMeters.SET_ASIDE,
        "Objects that are kept but do not count",
        "objects",
        holdings,
        whenReachable(Holdings::setAsideCount));
    meters.gauge(
        ListenerMeters.FREE_BYTES,
        "Free space of the object store",
        "bytes",
        platform.store(),
        ObjectStore::freeBytes);
  }

  /** A scrape must not fail because the database does. */
  private static ToDoubleFunction<Holdings> whenReachable(ToDoubleFunction<Holdings> count) {
    return holdings -> {
      try {
        return count.applyAsDouble(holdings);
      } catch (DatabaseUnavailableException e) {
        return Double.NaN;
      }
    };
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        LOG.warn("a part of the listener did not stop cleanly", e);
      }
    }
  }
}
