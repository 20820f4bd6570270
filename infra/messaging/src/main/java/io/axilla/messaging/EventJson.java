// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;
import io.axilla.contracts.Topic;

/** Events as JSON. */
public final class EventJson {
  private EventJson() {}

  public static byte[] encode(Event event) {
    throw new UnsupportedOperationException();
  }

  /**
   * @throws MalformedEventException when the bytes are not an event of the topic
   * @throws UnsupportedVersionException when they are of a version that is not known here
   */
  public static Event decode(Topic topic, byte[] json) {
    throw new UnsupportedOperationException();
  }
}
