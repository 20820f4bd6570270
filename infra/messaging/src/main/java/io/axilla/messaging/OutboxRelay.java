// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.storage.Database;
import io.micrometer.core.instrument.MeterRegistry;

/** Sends what waits in the outbox to Kafka, in order. */
public final class OutboxRelay implements AutoCloseable {
  private OutboxRelay() {}

  public static OutboxRelay start(KafkaSettings kafka, Database database, MeterRegistry meters) {
    throw new UnsupportedOperationException();
  }

  public boolean isRunning() {
    return false;
  }

  @Override
  public void close() {}
}
