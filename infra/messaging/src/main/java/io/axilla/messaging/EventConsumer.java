// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;
import io.axilla.contracts.Stage;
import io.axilla.storage.Database;
import io.micrometer.core.instrument.MeterRegistry;

/** Works off the events of some topics. */
public final class EventConsumer implements AutoCloseable {
  private EventConsumer() {}

  public static Builder of(
      KafkaSettings kafka, Database database, Stage stage, String group, MeterRegistry meters) {
    return new Builder();
  }

  public boolean isRunning() {
    return false;
  }

  @Override
  public void close() {}

  /** What an {@link EventConsumer} is made of. */
  public static final class Builder {
    private Builder() {}

    public <E extends Event> Builder on(Class<E> type, EventHandler<E> handler) {
      return this;
    }

    public Builder whenFailed(FailureHook hook) {
      return this;
    }

    public EventConsumer start() {
      throw new UnsupportedOperationException();
    }
  }
}
