// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;
import io.axilla.contracts.Stage;
import io.axilla.contracts.Topic;
import io.axilla.storage.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/**
 * Works off the events of some topics as a member of an ordinary consumer group: one SQL
 * transaction per record, the offset after it. At least once, in order per patient.
 *
 * <p>A handler that fails is tried three times with pauses, which other partitions do not feel;
 * then, or at once for a {@link PermanentFailure} and for what cannot be read, the record becomes a
 * dead letter and the next one is worked off. While the database is away, or the disk full, nothing
 * is given up.
 */
public final class EventConsumer implements AutoCloseable {
  private final ConsumerLoop loop;
  private final Thread thread;

  private EventConsumer(ConsumerLoop loop, String group) {
    this.loop = loop;
    this.thread = new Thread(loop, "consumer-" + group);
  }

  public static Builder of(
      KafkaSettings kafka, Database database, Stage stage, String group, MeterRegistry meters) {
    return new Builder(kafka, database, stage, group, meters);
  }

  public boolean isRunning() {
    return thread.isAlive() && !loop.isClosing();
  }

  /** Lets the record in hand come to its end. */
  @Override
  public void close() {
    loop.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What an {@link EventConsumer} is made of. */
  public static final class Builder {
    private final KafkaSettings kafka;
    private final Database database;
    private final Stage stage;
    private final String group;
    private final MeterRegistry meters;
    private final Map<Topic, EventHandler<Event>> handlers = new EnumMap<>(Topic.class);
    private FailureHook hook = FailureHook.NOTHING;
    private Retries retries = Retries.STANDARD;

    private Builder(
        KafkaSettings kafka, Database database, Stage stage, String group, MeterRegistry meters) {
      this.kafka = kafka;
      this.database = database;
      this.stage = stage;
      this.group = group;
      this.meters = meters;
    }

    /** Subscribes to the topic of the type; one handler for each. */
    public <E extends Event> Builder on(Class<E> type, EventHandler<? super E> handler) {
      EventHandler<Event> typed = (tx, event) -> handler.handle(tx, type.cast(event));
      if (handlers.putIfAbsent(Topic.of(type), typed) != null) {
        throw new IllegalArgumentException("two handlers for " + type.getSimpleName());
      }
      return this;
    }

    public Builder whenFailed(FailureHook hook) {
      this.hook = hook;
      return this;
    }

    Builder retries(Retries retries) {
      this.retries = retries;
      return this;
    }

    public EventConsumer start() {
      if (handlers.isEmpty()) {
        throw new IllegalStateException("a consumer without a handler");
      }
      WorkMeters workMeters = new WorkMeters(meters, group);
      RecordWork work =
          new RecordWork(
              database,
              group,
              Map.copyOf(handlers),
              new DeadLetters(database, stage, hook, workMeters),
              retries,
              workMeters);
      EventConsumer consumer =
          new EventConsumer(
              new ConsumerLoop(kafka, group, handlers.keySet(), work, workMeters), group);
      consumer.thread.start();
      return consumer;
    }
  }
}
