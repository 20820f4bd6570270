// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;
import io.axilla.contracts.Topic;
import io.axilla.storage.Database;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off one record of an ordinary group, or says when to try again. */
final class RecordWork {
  private static final Logger LOG = LoggerFactory.getLogger(RecordWork.class);

  private final Database database;
  private final String group;
  private final Map<Topic, EventHandler<Event>> handlers;
  private final DeadLetters deadLetters;
  private final Retries retries;
  private final WorkMeters meters;

  RecordWork(
      Database database,
      String group,
      Map<Topic, EventHandler<Event>> handlers,
      DeadLetters deadLetters,
      Retries retries,
      WorkMeters meters) {
    this.database = database;
    this.group = group;
    this.handlers = handlers;
    this.deadLetters = deadLetters;
    this.retries = retries;
    this.meters = meters;
  }

  /**
   * @param pause how long to wait before the record is tried again; null when it is over
   * @param outage whether no other record need be tried before that either
   */
  record Outcome(@Nullable Duration pause, boolean outage) {
    static final Outcome OVER = new Outcome(null, false);
  }

  Outcome workOff(ConsumerRecord<String, byte[]> record) {
    try {
      return tryOnce(record);
    } catch (RuntimeException e) {
      // Only the database could not even take the failure.
      LOG.warn("waiting group={} because={}", group, e.toString());
      return new Outcome(retries.outagePause(), true);
    }
  }

  private Outcome tryOnce(ConsumerRecord<String, byte[]> record) {
    long begin = System.nanoTime();
    Event event = null;
    try {
      Topic topic = Topic.ofKafkaName(record.topic());
      Event decoded = EventJson.decode(topic, record.value());
      event = decoded;
      EventHandler<Event> handler = handlers.get(topic);
      database.run(tx -> handler.handle(tx, decoded));
      meters.handled(record.topic(), Duration.ofNanos(System.nanoTime() - begin));
      return Outcome.OVER;
    } catch (Throwable e) {
      return failed(record, event, e);
    }
  }

  private Outcome failed(
      ConsumerRecord<String, byte[]> record, @Nullable Event event, Throwable thrown) {
    if (Failure.isOutage(thrown)) {
      LOG.warn("waiting group={} because={}", group, thrown.toString());
      return new Outcome(retries.outagePause(), true);
    }
    meters.failed(record.topic());
    Failure failure = Failure.of(thrown);
    WorkId work = WorkId.of(group, record);
    int failures = count(work);
    LOG.warn(
        "attempt failed group={} topic={} partition={} offset={} attempt={} code={}{}",
        group,
        record.topic(),
        record.partition(),
        record.offset(),
        failures,
        failure.code(),
        SafeTrace.of(thrown));
    if (!failure.permanent() && failures < retries.attempts()) {
      return new Outcome(retries.pauseAfter(failures), false);
    }
    deadLetters.bury(record, event, failure, failures, tx -> AttemptTable.forget(tx, work));
    return Outcome.OVER;
  }

  private int count(WorkId work) {
    return database.inTransaction(
        tx -> {
          AttemptTable.Attempt attempt = AttemptTable.load(tx, work).failed();
          AttemptTable.save(tx, work, attempt);
          return attempt.failures();
        });
  }
}
