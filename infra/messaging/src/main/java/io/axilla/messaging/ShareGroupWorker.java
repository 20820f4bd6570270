// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;
import io.axilla.contracts.Stage;
import io.axilla.storage.Database;
import io.micrometer.core.instrument.MeterRegistry;

/** Works off long tasks. */
public final class ShareGroupWorker implements AutoCloseable {
  private ShareGroupWorker() {}

  public static <E extends Event> ShareGroupWorker start(
      KafkaSettings kafka,
      Database database,
      Stage stage,
      String group,
      Class<E> type,
      int parallel,
      LongTask<E> task,
      FailureHook whenFailed,
      MeterRegistry meters) {
    throw new UnsupportedOperationException();
  }

  public boolean isRunning() {
    return false;
  }

  @Override
  public void close() {}
}
