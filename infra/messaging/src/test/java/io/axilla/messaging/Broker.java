// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;
import io.axilla.contracts.Topic;
import io.axilla.embeddedkafka.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real broker for the tests of one class; its topics are empty before each test. */
final class Broker implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  /** Short, so that a test can outlast it. */
  static final Duration LOCK = Duration.ofSeconds(2);

  private Path folder;
  private EmbeddedKafka kafka;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("axilla-broker");
    start(0);
    Topics.ensure(settings());
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    try (Admin admin = KafkaClients.admin(settings())) {
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      for (Topic topic : Topic.values()) {
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
          latest.put(new TopicPartition(topic.kafkaName(), partition), OffsetSpec.latest());
        }
      }
      Map<TopicPartition, RecordsToDelete> records = new HashMap<>();
      admin
          .listOffsets(latest)
          .all()
          .get()
          .forEach((p, end) -> records.put(p, RecordsToDelete.beforeOffset(end.offset())));
      admin.deleteRecords(records).all().get();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    kafka.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  KafkaSettings settings() {
    return new KafkaSettings(kafka.bootstrapServers());
  }

  int port() {
    return kafka.port();
  }

  void stop() throws IOException {
    kafka.close();
  }

  void start(int port) throws IOException {
    kafka =
        EmbeddedKafka.start(
            folder,
            port,
            Map.of(
                "group.share.min.record.lock.duration.ms",
                "1000",
                "group.share.record.lock.duration.ms",
                Long.toString(LOCK.toMillis())));
  }

  /** Writes past the outbox. */
  void send(Event... events) {
    for (Event event : events) {
      send(event.topic(), event.key(), EventJson.encode(event));
    }
  }

  void send(Topic topic, String key, byte[] value) {
    try (KafkaProducer<String, byte[]> producer = KafkaClients.producer(settings())) {
      producer.send(new ProducerRecord<>(topic.kafkaName(), key, value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<ConsumerRecord<String, byte[]>> records(Topic topic) {
    try (KafkaConsumer<String, byte[]> consumer = KafkaClients.consumer(settings(), "reader")) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.kafkaName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
      found.sort(
          Comparator.comparingInt(ConsumerRecord<String, byte[]>::partition)
              .thenComparingLong(ConsumerRecord::offset));
      return found;
    }
  }

  /** Every event of the type, in order per patient. */
  <E extends Event> List<E> events(Class<E> type) {
    Topic topic = Topic.of(type);
    return records(topic).stream()
        .map(record -> type.cast(EventJson.decode(topic, record.value())))
        .toList();
  }
}
