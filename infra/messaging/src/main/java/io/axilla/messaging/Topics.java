// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

/** The topics in Kafka. */
public final class Topics {
  private Topics() {}

  /** Makes the topics that are missing. */
  public static void ensure(KafkaSettings kafka) {
    throw new UnsupportedOperationException();
  }
}
