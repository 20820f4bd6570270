// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Code;
import io.axilla.contracts.Topic;

/** Bytes that are not an event of their topic. The message names the field, never its value. */
public final class MalformedEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public static final Code CODE = new Code("MALFORMED_EVENT");

  MalformedEventException(Topic topic, String what) {
    super("A record of " + topic.kafkaName() + " is not an event: " + what);
  }
}
