// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;

/**
 * Work that takes seconds to minutes, outside of any transaction. May be interrupted when the
 * process stops; then another one begins it anew.
 */
@FunctionalInterface
public interface LongTask<E extends Event> {
  Completion run(E event) throws Exception;
}
