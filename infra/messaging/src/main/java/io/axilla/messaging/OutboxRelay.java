// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.storage.Database;
import io.axilla.storage.FailPoint;
import io.axilla.storage.OutboxTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in a schema's outbox to Kafka, in the order in which it was appended, and
 * deletes it once all replicas have it. A crash between the two sends again: at least once. Of all
 * processes on one schema one relay is active at a time. Without Kafka or database it waits.
 */
public final class OutboxRelay implements AutoCloseable {
  /** Sent, not yet deleted. */
  static final String FAIL_POINT_SENT = "outbox-sent";

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 100;
  private static final long POLL_MS = 200;
  private static final long PAUSE_AFTER_FAILURE_MS = 1000;
  private static final Duration NO_TIME = Duration.ZERO;

  private final KafkaSettings kafka;
  private final Database database;
  private final OutboxMeters meters;
  private final Semaphore wake = new Semaphore(0);
  private final Runnable listener = wake::release;
  private final Thread thread;
  private volatile boolean closing;
  private volatile @Nullable KafkaProducer<String, byte[]> producer;

  private OutboxRelay(KafkaSettings kafka, Database database, MeterRegistry registry) {
    this.kafka = kafka;
    this.database = database;
    this.meters = new OutboxMeters(registry, database.schema());
    this.thread = new Thread(this::run, "outbox-" + database.schema());
  }

  public static OutboxRelay start(KafkaSettings kafka, Database database, MeterRegistry meters) {
    OutboxRelay relay = new OutboxRelay(kafka, database, meters);
    database.outbox().whenAppended(relay.listener);
    relay.thread.start();
    return relay;
  }

  public boolean isRunning() {
    return thread.isAlive() && !closing;
  }

  /** Stops within seconds; what was not sent waits for the next start. */
  @Override
  public void close() {
    closing = true;
    database.outbox().forget(listener);
    wake.release();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
      // Without Kafka the thread hangs in a send until this.
      dropProducer();
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closing) {
        boolean more = pass();
        if (!more && wake.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      dropProducer();
    }
  }

  /** Returns whether more waits. */
  private boolean pass() throws InterruptedException {
    try {
      boolean more = database.inTransaction(this::sendOldest);
      meters.update(database);
      return more;
    } catch (RuntimeException e) {
      if (!closing) {
        LOG.warn("events wait in the outbox schema={}{}", database.schema(), SafeTrace.of(e));
        dropProducer();
        TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MS);
      }
      return false;
    }
  }

  private boolean sendOldest(Connection tx) throws SQLException, InterruptedException {
    OutboxTable outbox = database.outbox();
    if (!outbox.lockForSending(tx)) {
      return false;
    }
    List<OutboxTable.Row> rows = outbox.oldest(tx, BATCH);
    if (rows.isEmpty()) {
      return false;
    }
    List<OutboxTable.Row> sent = send(rows);
    FailPoint.pass(FAIL_POINT_SENT);
    outbox.delete(tx, sent);
    meters.sent(sent.size());
    return sent.size() == BATCH;
  }

  /** Returns those that Kafka has, without those of a key whose earlier one it does not have. */
  private List<OutboxTable.Row> send(List<OutboxTable.Row> rows) throws InterruptedException {
    KafkaProducer<String, byte[]> open = openProducer();
    // Without Kafka this fails, once; each send would wait in vain by itself.
    rows.stream().map(OutboxTable.Row::topic).distinct().forEach(open::partitionsFor);
    List<Future<RecordMetadata>> answers = new ArrayList<>();
    for (OutboxTable.Row row : rows) {
      answers.add(open.send(new ProducerRecord<>(row.topic(), row.key(), row.payload())));
    }
    open.flush();
    List<OutboxTable.Row> sent = new ArrayList<>();
    Set<String> failedKeys = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      OutboxTable.Row row = rows.get(i);
      try {
        answers.get(i).get();
        if (!failedKeys.contains(row.key())) {
          sent.add(row);
        }
      } catch (ExecutionException e) {
        failedKeys.add(row.key());
        LOG.warn(
            "event not sent schema={} topic={} outboxId={} because={}",
            database.schema(),
            row.topic(),
            row.id(),
            String.valueOf(e.getCause()));
      }
    }
    if (!failedKeys.isEmpty()) {
      // A producer that has failed may have lost its place in the sequence; a new one has not.
      dropProducer();
    }
    return sent;
  }

  private KafkaProducer<String, byte[]> openProducer() {
    KafkaProducer<String, byte[]> open = producer;
    if (open == null) {
      open = KafkaClients.producer(kafka);
      producer = open;
    }
    return open;
  }

  private void dropProducer() {
    KafkaProducer<String, byte[]> open = producer;
    producer = null;
    if (open != null) {
      open.close(NO_TIME);
    }
  }
}
