// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;
import java.sql.Connection;

/**
 * Works off one event in one transaction. Must be idempotent: an event may come again. Throws
 * {@link PermanentFailure} when trying again cannot help.
 */
@FunctionalInterface
public interface EventHandler<E extends Event> {
  void handle(Connection tx, E event) throws Exception;
}
