// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import java.sql.Connection;

/**
 * Writes the result of a {@link LongTask}, in the transaction that also marks the record as done.
 */
@FunctionalInterface
public interface Completion {
  void complete(Connection tx) throws Exception;
}
