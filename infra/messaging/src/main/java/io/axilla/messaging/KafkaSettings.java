// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

/** Where Kafka is. */
public record KafkaSettings(String bootstrapServers) {
  public KafkaSettings {
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("Kafka's bootstrap servers are not given");
    }
  }
}
