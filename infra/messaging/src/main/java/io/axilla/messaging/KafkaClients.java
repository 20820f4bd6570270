// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes clients with the settings that the promises of this package rest on. */
final class KafkaClients {
  /** Largest event, before compression. */
  static final int LARGEST_EVENT = 4 * 1024 * 1024;

  /** What a topic takes: an event that cannot be compressed, and the batch around it. */
  static final int LARGEST_MESSAGE = 5 * 1024 * 1024;

  private static final int SECOND = 1000;

  private KafkaClients() {}

  static Admin admin(KafkaSettings kafka) {
    Map<String, Object> settings = common(kafka);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10 * SECOND);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20 * SECOND);
    return Admin.create(settings);
  }

  /** Acknowledged by all replicas, in order and without duplicates of its own making. */
  static KafkaProducer<String, byte[]> producer(KafkaSettings kafka) {
    Map<String, Object> settings = common(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_MESSAGE);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10 * SECOND);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30 * SECOND);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10 * SECOND);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * A classic group: after a kill it goes on within the session timeout on every broker, without
   * settings of the broker. Ranges give one process the same partitions, thus the same patients, of
   * all topics.
   */
  static KafkaConsumer<String, byte[]> consumer(KafkaSettings kafka, String group) {
    Map<String, Object> settings = common(kafka);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6 * SECOND);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2 * SECOND);
    settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 15 * 60 * SECOND);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
    // A partition that goes on after a pause waits for the fetch of the others to come back.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** One record at a time: without record_limit one worker would take whole batches. */
  static KafkaShareConsumer<String, byte[]> shareConsumer(KafkaSettings kafka, String group) {
    Map<String, Object> settings = common(kafka);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
    settings.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    return new KafkaShareConsumer<>(
        settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static Map<String, Object> common(KafkaSettings kafka) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, SECOND);
    return settings;
  }
}
