// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls, hands on, commits. A partition whose first record has to wait is paused, so that polling
 * goes on and the group does not take this member for dead.
 */
final class ConsumerLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
  private static final Duration LONGEST_POLL = Duration.ofMillis(200);
  private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
  private static final long PAUSE_AFTER_FAILURE_S = 1;

  private final KafkaSettings kafka;
  private final String group;
  private final List<String> topics;
  private final RecordWork work;
  private final WorkMeters meters;
  private final CountDownLatch closing = new CountDownLatch(1);

  /** Offsets of records that are over and not committed. */
  private final Map<TopicPartition, OffsetAndMetadata> over = new HashMap<>();

  /** When paused partitions go on, by System.nanoTime. */
  private final Map<TopicPartition, Long> pausedUntil = new HashMap<>();

  ConsumerLoop(
      KafkaSettings kafka, String group, Set<Topic> topics, RecordWork work, WorkMeters meters) {
    this.kafka = kafka;
    this.group = group;
    this.topics = topics.stream().map(Topic::kafkaName).toList();
    this.work = work;
    this.meters = meters;
    meters.showLag();
  }

  boolean isClosing() {
    return closing.getCount() == 0;
  }

  void close() {
    closing.countDown();
  }

  @Override
  public void run() {
    while (!isClosing()) {
      over.clear();
      pausedUntil.clear();
      try {
        consume();
      } catch (RuntimeException e) {
        LOG.warn("consumer begins anew group={}{}", group, SafeTrace.of(e));
        rest();
      }
    }
  }

  private void consume() {
    KafkaConsumer<String, byte[]> consumer = KafkaClients.consumer(kafka, group);
    try {
      consumer.subscribe(topics, new Rebalance(consumer));
      pollUntilClosed(consumer);
    } finally {
      consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
    }
  }

  private void pollUntilClosed(KafkaConsumer<String, byte[]> consumer) {
    while (!isClosing()) {
      resumeRested(consumer);
      ConsumerRecords<String, byte[]> records = consumer.poll(LONGEST_POLL);
      boolean outage = false;
      for (TopicPartition partition : records.partitions()) {
        List<ConsumerRecord<String, byte[]>> ofPartition = records.records(partition);
        if (outage || isClosing()) {
          rest(consumer, ofPartition.get(0), Duration.ZERO);
        } else {
          outage = workOff(consumer, ofPartition);
        }
      }
      commit(consumer);
      meters.lag(lag(consumer));
    }
  }

  /** Returns whether the other partitions would fail as well. */
  private boolean workOff(
      KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> records) {
    for (ConsumerRecord<String, byte[]> record : records) {
      if (isClosing()) {
        return false;
      }
      RecordWork.Outcome outcome = work.workOff(record);
      if (outcome.pause() != null) {
        rest(consumer, record, outcome.pause());
        return outcome.outage();
      }
      over.put(partitionOf(record), new OffsetAndMetadata(record.offset() + 1));
    }
    return false;
  }

  /** The record comes again after the pause, and those behind it after it. */
  private void rest(
      KafkaConsumer<String, byte[]> consumer,
      ConsumerRecord<String, byte[]> record,
      Duration pause) {
    TopicPartition partition = partitionOf(record);
    consumer.seek(partition, record.offset());
    consumer.pause(List.of(partition));
    pausedUntil.put(partition, System.nanoTime() + pause.toNanos());
  }

  private void resumeRested(KafkaConsumer<String, byte[]> consumer) {
    long now = System.nanoTime();
    List<TopicPartition> rested = new ArrayList<>();
    for (Iterator<Map.Entry<TopicPartition, Long>> all = pausedUntil.entrySet().iterator();
        all.hasNext(); ) {
      Map.Entry<TopicPartition, Long> paused = all.next();
      if (now - paused.getValue() >= 0) {
        rested.add(paused.getKey());
        all.remove();
      }
    }
    consumer.resume(rested);
  }

  private void commit(KafkaConsumer<String, byte[]> consumer) {
    if (over.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(over, COMMIT_TIMEOUT);
      over.clear();
    } catch (CommitFailedException | RebalanceInProgressException e) {
      // The group has moved on; whoever has the partition now gets the records again.
      over.clear();
      LOG.info("offsets not committed group={} because={}", group, e.toString());
    } catch (RetriableException e) {
      LOG.warn("offsets wait group={} because={}", group, e.toString());
    }
  }

  private long lag(KafkaConsumer<String, byte[]> consumer) {
    return consumer.assignment().stream()
        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
        .sum();
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

  private static TopicPartition partitionOf(ConsumerRecord<String, byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    private final KafkaConsumer<String, byte[]> consumer;

    Rebalance(KafkaConsumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      commit(consumer);
      onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      over.keySet().removeAll(partitions);
      pausedUntil.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
  }
}
