// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.ClinicalRecorded;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Stage;
import io.axilla.contracts.StudyReceived;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.measure.MeasureMatch;
import io.axilla.extractor.reading.KeptScans;
import io.axilla.extractor.reading.ReadStudy;
import io.axilla.extractor.timeline.ClinicalIntake;
import io.axilla.extractor.timeline.Closing;
import io.axilla.extractor.timeline.Decisions;
import io.axilla.extractor.timeline.FailedWork;
import io.axilla.extractor.timeline.InstructionIntake;
import io.axilla.extractor.timeline.StudyShelf;
import io.axilla.extractor.timeline.TimelineView;
import io.axilla.messaging.EventConsumer;
import io.axilla.messaging.Outbox;
import io.axilla.messaging.OutboxRelay;
import io.axilla.messaging.Platform;
import io.axilla.messaging.ShareGroupWorker;
import io.axilla.storage.Database;
import java.util.List;

/**
 * The extractor: timeline and pairing on an ordinary consumer group, reading and measuring on share
 * groups, a look at every patient once a day. Consumes StudyReceived, ClinicalRecorded,
 * OperatorInstructed, PairMatched, and CaseChanged of the reporter; emits CaseChanged, PairMatched
 * and FeaturesExtracted.
 */
public final class ExtractorService implements AutoCloseable {
  private static final String SCHEMA = "extractor";

  private final Database database;
  private final TimelineView timelines;
  private final List<AutoCloseable> parts;
  private final EventConsumer consumer;
  private final ShareGroupWorker reading;
  private final ShareGroupWorker measuring;

  private ExtractorService(
      Database database,
      TimelineView timelines,
      EventConsumer consumer,
      ShareGroupWorker reading,
      ShareGroupWorker measuring,
      List<AutoCloseable> parts) {
    this.database = database;
    this.timelines = timelines;
    this.consumer = consumer;
    this.reading = reading;
    this.measuring = measuring;
    this.parts = parts;
  }

  public static ExtractorService start(ExtractorSettings settings, Platform platform) {
    Database database = Database.open(platform.database(), SCHEMA, "db/extractor");
    Outbox outbox = new Outbox(database);
    Sha256 digest = new Sha256(settings.extraction().digest());
    Decisions decisions =
        new Decisions(settings.rules(), digest, outbox, platform.dating(), settings.zone());
    Closing closing = new Closing(decisions, platform.dating());
    StudyShelf shelf = new StudyShelf(decisions);
    FailedWork failed = new FailedWork(outbox, shelf);
    SeriesReader series = new SeriesReader(settings.eligibility(), settings.kernels());
    EventConsumer consumer =
        EventConsumer.of(
                platform.kafka(), database, Stage.EXTRACTOR, "axilla.extractor", platform.meters())
            .on(ClinicalRecorded.class, new ClinicalIntake(decisions))
            .on(OperatorInstructed.class, new InstructionIntake(decisions, failed))
            .on(CaseChanged.class, closing)
            .start();
    ShareGroupWorker reading =
        ShareGroupWorker.start(
            platform.kafka(),
            database,
            Stage.EXTRACTOR,
            "axilla.extractor.reading",
            StudyReceived.class,
            settings.readers(),
            new ReadStudy(
                database, platform.store(), shelf, series, settings.studies(), settings.anatomy()),
            (tx, event, code, explanation) -> failed.reading(tx, (StudyReceived) event, code),
            platform.meters());
    ShareGroupWorker measuring =
        ShareGroupWorker.start(
            platform.kafka(),
            database,
            Stage.EXTRACTOR,
            "axilla.extractor.measuring",
            PairMatched.class,
            settings.workers(),
            new MeasureMatch(
                new KeptScans(database, platform.store(), series, settings.anatomy()),
                platform.store(),
                settings.extraction(),
                outbox,
                settings.software(),
                platform.meters()),
            (tx, event, code, explanation) -> failed.measuring(tx, (PairMatched) event, code),
            platform.meters());
    OutboxRelay relay = OutboxRelay.start(platform.kafka(), database, platform.meters());
    UnclaimedStudies.register(platform.meters(), database);
    DailyLook daily = DailyLook.start(closing, database, platform.dating(), settings.zone());
    return new ExtractorService(
        database,
        new TimelineView(database, decisions),
        consumer,
        reading,
        measuring,
        List.of(daily, consumer, reading, measuring, relay, database));
  }

  /** Timelines and decisions for people who ask. */
  public TimelineView timelines() {
    return timelines;
  }

  public boolean isReady() {
    return consumer.isRunning()
        && reading.isRunning()
        && measuring.isRunning()
        && database.isReachable();
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable part : parts) {
      part.close();
    }
  }
}
