// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import org.jspecify.annotations.Nullable;

/** Kafka does not answer, or refuses. */
public final class KafkaUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KafkaUnavailableException(KafkaSettings kafka, @Nullable Throwable cause) {
    super(
        "Kafka at %s does not do what it is asked; see whether it runs."
            .formatted(kafka.bootstrapServers()),
        cause);
  }
}
