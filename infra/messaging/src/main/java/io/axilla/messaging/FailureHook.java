// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import java.sql.Connection;

/**
 * What a service does when work on an event has failed for good, in the transaction that also
 * writes the dead letter: say that the case has FAILED, for instance.
 */
@FunctionalInterface
public interface FailureHook {
  /** For services that need nothing more than the dead letter. */
  FailureHook NOTHING = (tx, event, code, explanation) -> {};

  void failed(Connection tx, Event event, Code code, String explanation) throws Exception;
}
