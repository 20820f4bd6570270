// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker's lock on a record that a share group's member works on. It lasts half a minute, so it
 * is renewed while the work goes on. Used by the polling thread alone.
 */
final class RecordLock {
  private static final Logger LOG = LoggerFactory.getLogger(RecordLock.class);
  private static final int USUAL_LOCK_MS = 30_000;
  private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration LOCAL_POLL = Duration.ofMillis(1);
  private static final long GRACE_MS = 5_000;

  private final KafkaShareConsumer<String, byte[]> consumer;
  private final ConsumerRecord<String, byte[]> record;
  private final int deliveryLimit;
  private final CountDownLatch closing;
  private boolean held = true;

  RecordLock(
      KafkaShareConsumer<String, byte[]> consumer,
      ConsumerRecord<String, byte[]> record,
      int deliveryLimit,
      CountDownLatch closing) {
    this.consumer = consumer;
    this.record = record;
    this.deliveryLimit = deliveryLimit;
    this.closing = closing;
  }

  /** False when the broker may have given the record to another one. */
  boolean isHeld() {
    return held;
  }

  /** Whether the broker drops the record if this lock is lost, too. */
  boolean isLastDelivery() {
    return record.deliveryCount().orElse((short) 0) >= deliveryLimit;
  }

  /** The process closes; the record is to be given back. */
  static final class ClosingException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Waits for the task, renewing.
   *
   * @throws ClosingException when the process closes and the task does not end in time; it is
   *     interrupted then
   */
  <T> T await(Future<T> task) throws ExecutionException, InterruptedException, ClosingException {
    while (true) {
      long renewal = System.nanoTime() + renewalMs() * 1_000_000L;
      while (System.nanoTime() - renewal < 0) {
        try {
          return task.get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (closing.getCount() == 0) {
            return awaitBriefly(task);
          }
        }
      }
      renew();
    }
  }

  private static <T> T awaitBriefly(Future<T> task)
      throws ExecutionException, InterruptedException, ClosingException {
    try {
      return task.get(GRACE_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new ClosingException();
    }
  }

  /** Waits, renewing. */
  void pause(Duration duration) throws InterruptedException, ClosingException {
    long end = System.nanoTime() + duration.toNanos();
    for (long left = duration.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
      if (closing.await(Math.min(left, renewalMs()), TimeUnit.MILLISECONDS)) {
        throw new ClosingException();
      }
      renew();
    }
  }

  /**
   * Ends the lock.
   *
   * @return whether the broker took note
   */
  boolean end(AcknowledgeType how) {
    return held && acknowledge(how);
  }

  private void renew() {
    if (!held || !acknowledge(AcknowledgeType.RENEW)) {
      return;
    }
    try {
      // After a renewal the next poll hands out the same record, from memory.
      for (ConsumerRecord<String, byte[]> polled : consumer.poll(LOCAL_POLL)) {
        boolean same =
            polled.partition() == record.partition() && polled.offset() == record.offset();
        if (!same) {
          consumer.acknowledge(polled, AcknowledgeType.RELEASE);
        }
      }
    } catch (KafkaException | IllegalStateException e) {
      lose(e);
    }
  }

  private boolean acknowledge(AcknowledgeType type) {
    try {
      consumer.acknowledge(record, type);
      consumer
          .commitSync(COMMIT_TIMEOUT)
          .forEach((partition, failure) -> failure.ifPresent(this::lose));
    } catch (KafkaException | IllegalStateException e) {
      lose(e);
    }
    return held;
  }

  private void lose(RuntimeException because) {
    held = false;
    LOG.warn(
        "lock lost, the record will come again topic={} partition={} offset={} because={}",
        record.topic(),
        record.partition(),
        record.offset(),
        because.toString());
  }

  private long renewalMs() {
    return consumer.acquisitionLockTimeoutMs().orElse(USUAL_LOCK_MS) / 3;
  }
}
