// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;
import io.axilla.storage.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Where services leave their events: in the transaction of the change that they tell of. */
public final class Outbox {
  private final Database database;

  public Outbox(Database database) {
    this.database = database;
  }

  public void append(Connection tx, Event event) throws SQLException {
    database.outbox().append(tx, event.topic().kafkaName(), event.key(), EventJson.encode(event));
  }
}
