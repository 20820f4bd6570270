// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics in Kafka. */
public final class Topics {
  /**
   * Partitions, thus processes of one service that can share its work. Cannot be changed later
   * without breaking the order of a patient's events.
   */
  public static final int PARTITIONS = 6;

  private Topics() {}

  /** Whether Kafka answers; changes nothing there. */
  public static boolean isReachable(KafkaSettings kafka) {
    try (Admin admin = KafkaClients.admin(kafka)) {
      admin.listTopics().names().get(10, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Makes the topics that are missing, with the broker's own number of replicas. They keep
   * everything: the log is the truth between the services, and a year of a hospital is small.
   *
   * @throws KafkaUnavailableException when Kafka does not answer
   */
  public static void ensure(KafkaSettings kafka) {
    try (Admin admin = KafkaClients.admin(kafka)) {
      Set<String> there = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      for (Topic topic : Topic.values()) {
        if (!there.contains(topic.kafkaName())) {
          missing.add(
              new NewTopic(topic.kafkaName(), Optional.of(PARTITIONS), Optional.empty())
                  .configs(
                      Map.of(
                          TopicConfig.RETENTION_MS_CONFIG,
                          "-1",
                          TopicConfig.RETENTION_BYTES_CONFIG,
                          "-1",
                          TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                          Integer.toString(KafkaClients.LARGEST_MESSAGE))));
        }
      }
      for (KafkaFuture<Void> made : admin.createTopics(missing).values().values()) {
        await(made);
      }
    } catch (ExecutionException e) {
      throw new KafkaUnavailableException(kafka, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(kafka, e);
    }
  }

  private static void await(KafkaFuture<Void> made)
      throws ExecutionException, InterruptedException {
    try {
      made.get();
    } catch (ExecutionException e) {
      // Another process that starts at the same time was quicker.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
