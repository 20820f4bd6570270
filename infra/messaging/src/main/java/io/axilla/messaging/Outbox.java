// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.storage.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where services leave their events: in the transaction of the change that they tell of, after the
 * patient's row was locked, so that they are sent in the order of the changes.
 */
public final class Outbox {
  private static final Code EVENT_TOO_LARGE = new Code("EVENT_TOO_LARGE");

  private final Database database;

  public Outbox(Database database) {
    this.database = database;
  }

  /**
   * @throws PermanentFailure with EVENT_TOO_LARGE above 4 MB
   */
  public void append(Connection tx, Event event) throws SQLException {
    byte[] json = EventJson.encode(event);
    if (json.length > KafkaClients.LARGEST_EVENT) {
      throw new PermanentFailure(
          EVENT_TOO_LARGE,
          "An event of %s has %d bytes, more than the %d that Kafka is asked to take."
              .formatted(event.topic().stem(), json.length, KafkaClients.LARGEST_EVENT));
    }
    database.outbox().append(tx, event.topic().kafkaName(), event.key(), json);
  }
}
