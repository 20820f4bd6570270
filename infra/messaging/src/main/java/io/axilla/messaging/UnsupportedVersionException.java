// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Code;
import io.axilla.contracts.Topic;

/** An event of a version that this process does not know. */
public final class UnsupportedVersionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public static final Code CODE = new Code("UNSUPPORTED_VERSION");

  UnsupportedVersionException(Topic topic, long version) {
    super(
        "A record of %s has version %d, this process knows %d; update it, then replay."
            .formatted(topic.kafkaName(), version, topic.currentVersion()));
  }
}
