// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.Stage;
import io.axilla.contracts.StudyReceived;
import io.axilla.messaging.EventConsumer;
import io.axilla.messaging.KafkaSettings;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What arrives in Kafka, as the next stage sees it. */
final class EventWatch implements AutoCloseable {
  private final List<StudyReceived> events = new CopyOnWriteArrayList<>();
  private final Database database;
  private final EventConsumer consumer;

  EventWatch(String kafka) {
    String name = "watch" + UUID.randomUUID().toString().replace("-", "");
    database = Database.open(DatabaseSettings.h2InMemory(name), "watch");
    consumer =
        EventConsumer.of(
                new KafkaSettings(kafka),
                database,
                Stage.EXTRACTOR,
                name,
                new SimpleMeterRegistry())
            .on(StudyReceived.class, (tx, event) -> events.add(event))
            .start();
  }

  /** Those of one study, in the order in which they came. */
  List<StudyReceived> of(String study) {
    return events.stream().filter(event -> event.study().value().equals(study)).toList();
  }

  @Override
  public void close() {
    consumer.close();
    database.close();
  }
}
