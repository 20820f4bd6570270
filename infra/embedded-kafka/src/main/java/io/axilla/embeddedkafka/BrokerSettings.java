// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.embeddedkafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Settings of the one broker: quick to start, quick to recover, small. */
final class BrokerSettings {
  static final String CONTROLLER = "CONTROLLER";

  /** An event is at most 4 MB; the rest is for the batch around it. */
  private static final int LARGEST_MESSAGE = 5 * 1024 * 1024;

  private BrokerSettings() {}

  static Properties of(
      Path directory, int port, int controllerPort, Map<String, String> overrides) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("log.dirs", directory.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("message.max.bytes", Integer.toString(LARGEST_MESSAGE));
    alone(settings);
    quick(settings);
    small(settings);
    settings.putAll(overrides);
    return settings;
  }

  /** Nobody is there to replicate to. */
  private static void alone(Properties settings) {
    for (String topic :
        new String[] {
          "offsets.topic.", "transaction.state.log.", "share.coordinator.state.topic."
        }) {
      settings.put(topic + "replication.factor", "1");
      settings.put(topic + "num.partitions", "4");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
  }

  /**
   * A broker that was killed waits at its next start until its old registration has expired; a
   * group waits until its dead members have.
   */
  private static void quick(Properties settings) {
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("group.consumer.min.session.timeout.ms", "5000");
    settings.put("group.consumer.session.timeout.ms", "6000");
    settings.put("group.consumer.min.heartbeat.interval.ms", "1000");
    settings.put("group.consumer.heartbeat.interval.ms", "2000");
    settings.put("group.share.min.session.timeout.ms", "5000");
    settings.put("group.share.session.timeout.ms", "6000");
    settings.put("group.share.min.heartbeat.interval.ms", "500");
    settings.put("group.share.heartbeat.interval.ms", "500");
    settings.put("group.share.assignment.interval.ms", "0");
    settings.put("group.share.initialize.retry.interval.ms", "1000");
  }

  private static void small(Properties settings) {
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    // The cleaner takes 128 MB of heap otherwise.
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("log.index.size.max.bytes", "1048576");
    settings.put("log.segment.bytes", "67108864");
  }
}
