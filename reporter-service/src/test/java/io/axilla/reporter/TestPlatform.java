// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter;

import io.axilla.contracts.Event;
import io.axilla.contracts.ReportDelivered;
import io.axilla.contracts.Stage;
import io.axilla.messaging.EventConsumer;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Outbox;
import io.axilla.messaging.OutboxRelay;
import io.axilla.messaging.Platform;
import io.axilla.messaging.Topics;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientKeys;
import io.axilla.storage.SiteSecret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the reporter stands on, and the rest of the pipeline as it looks from there. */
final class TestPlatform {
  private TestPlatform() {}

  static Platform of(String bootstrap, DatabaseSettings database, Path folder) throws IOException {
    SiteSecret secret = SiteSecret.loadOrCreate(folder.resolve("site.secret"));
    return new Platform(
        new KafkaSettings(bootstrap),
        database,
        ObjectStore.open(folder.resolve("store"), 1),
        new PatientKeys(secret, "", Map.of()),
        PatientDirectory.open(database, secret),
        new SimpleMeterRegistry(),
        Clock.systemUTC());
  }

  /** Says events as other services would, and hears what is delivered. */
  static final class Others implements AutoCloseable {
    final List<ReportDelivered> delivered = new CopyOnWriteArrayList<>();
    private final Database database;
    private final OutboxRelay relay;
    private final EventConsumer consumer;

    Others(String bootstrap) {
      KafkaSettings kafka = new KafkaSettings(bootstrap);
      SimpleMeterRegistry meters = new SimpleMeterRegistry();
      Topics.ensure(kafka);
      database = Database.open(DatabaseSettings.h2InMemory("others" + UUID.randomUUID()), "others");
      relay = OutboxRelay.start(kafka, database, meters);
      consumer =
          EventConsumer.of(kafka, database, Stage.LISTENER, "others", meters)
              .on(ReportDelivered.class, (tx, event) -> delivered.add(event))
              .start();
    }

    void say(List<? extends Event> events) {
      database.run(
          tx -> {
            for (Event event : events) {
              new Outbox(database).append(tx, event);
            }
          });
    }

    @Override
    public void close() {
      consumer.close();
      relay.close();
      database.close();
    }
  }
}
