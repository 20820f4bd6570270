// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.Stage;
import io.axilla.messaging.EventConsumer;
import io.axilla.messaging.OutboxRelay;
import io.axilla.messaging.Platform;
import io.axilla.storage.Database;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The predictor service: intake, join, scoring. */
public final class Predictor implements AutoCloseable {
  static final String SCHEMA = "predictor";
  static final String MIGRATIONS = "db/predictor";

  private final Database database;
  private final ModelRegistry registry;
  private final ClinicalIntake intake;
  private final RecordSummaries summaries;
  private final OutboxRelay relay;
  private final EventConsumer consumer;

  private Predictor(
      Database database, PredictorParts parts, OutboxRelay relay, EventConsumer consumer) {
    this.database = database;
    this.registry = parts.registry();
    this.intake = parts.intake();
    this.summaries = parts.summaries();
    this.relay = relay;
    this.consumer = consumer;
  }

  /** Opens the database, follows the configuration of models, and begins to consume. */
  public static Predictor start(PredictorSettings settings, Platform platform) {
    Database database = Database.open(platform.database(), SCHEMA, MIGRATIONS);
    PredictorParts parts = PredictorParts.of(settings, platform, database);
    Instant now = platform.dating().instant().truncatedTo(ChronoUnit.MICROS);
    parts.registry().configure(now);
    parts.onOperatorInstructed().scoreCasesWithoutResult(now);
    OutboxRelay relay = OutboxRelay.start(platform.kafka(), database, platform.meters());
    EventConsumer consumer =
        EventConsumer.of(
                platform.kafka(), database, Stage.PREDICTOR, "axilla.predictor", platform.meters())
            .on(FeaturesExtracted.class, parts.onFeaturesExtracted())
            .on(CaseChanged.class, parts.onCaseChanged())
            .on(OperatorInstructed.class, parts.onOperatorInstructed())
            .whenFailed(parts.onFeaturesExtracted())
            .start();
    return new Predictor(database, parts, relay, consumer);
  }

  public ClinicalIntake intake() {
    return intake;
  }

  public RecordSummaries records() {
    return summaries;
  }

  public ModelList models() {
    return new ModelList(
        registry.all().stream().map(ModelList.Entry::of).toList(), registry.refused());
  }

  /** Whether it consumes, sends, and has its database. */
  public boolean isReady() {
    return consumer.isRunning() && relay.isRunning() && database.isReachable();
  }

  @Override
  public void close() {
    consumer.close();
    relay.close();
    database.close();
  }
}
