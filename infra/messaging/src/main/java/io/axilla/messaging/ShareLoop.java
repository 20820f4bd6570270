// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One member of a share group: takes a record, has it worked off, takes the next. */
final class ShareLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ShareLoop.class);
  private static final Duration LONGEST_POLL = Duration.ofMillis(200);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
  private static final long PAUSE_AFTER_FAILURE_S = 1;

  private final KafkaSettings kafka;
  private final String group;
  private final String topic;
  private final LongWork work;
  private final CountDownLatch closing = new CountDownLatch(1);

  ShareLoop(KafkaSettings kafka, String group, String topic, LongWork work) {
    this.kafka = kafka;
    this.group = group;
    this.topic = topic;
    this.work = work;
  }

  boolean isClosing() {
    return closing.getCount() == 0;
  }

  void close() {
    closing.countDown();
  }

  @Override
  public void run() {
    int deliveryLimit = 0;
    while (!isClosing()) {
      try {
        if (deliveryLimit == 0) {
          deliveryLimit = ShareGroupSettings.ensure(kafka, group);
        }
        consume(deliveryLimit);
      } catch (RuntimeException e) {
        LOG.warn("worker begins anew group={}{}", group, SafeTrace.of(e));
        rest();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        close();
      }
    }
  }

  private void consume(int deliveryLimit) throws InterruptedException {
    KafkaShareConsumer<String, byte[]> consumer = KafkaClients.shareConsumer(kafka, group);
    try {
      consumer.subscribe(List.of(topic));
      takeUntilClosed(consumer, deliveryLimit);
    } finally {
      consumer.close(CLOSE_TIMEOUT);
    }
  }

  /** Ends also when a lock was lost: what this consumer then believes to hold is another's. */
  private void takeUntilClosed(KafkaShareConsumer<String, byte[]> consumer, int deliveryLimit)
      throws InterruptedException {
    boolean sound = true;
    while (sound && !isClosing()) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(LONGEST_POLL)) {
        RecordLock lock = new RecordLock(consumer, record, deliveryLimit, closing);
        work.workOff(record, lock);
        sound &= lock.isHeld();
      }
    }
  }

  private void rest() {
    try {
      if (closing.await(PAUSE_AFTER_FAILURE_S, TimeUnit.SECONDS)) {
        LOG.debug("closing group={}", group);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }
}
