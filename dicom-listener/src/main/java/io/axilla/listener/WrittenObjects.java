// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.ReportDelivered;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.messaging.EventHandler;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;

/**
 * Consumes ReportDelivered: notes which SOP Instance UIDs are our own. A document can come back
 * before its event does; it is then recognised by its Device UID, and if that was taken out on the
 * way, it is marked here and its study gets a revision that says so. Idempotent by SOP Instance
 * UID.
 */
final class WrittenObjects implements EventHandler<ReportDelivered> {
  private final StudyRevisions revisions;
  private final Clock clock;

  WrittenObjects(StudyRevisions revisions, Clock clock) {
    this.revisions = revisions;
    this.clock = clock;
  }

  @Override
  public void handle(Connection tx, ReportDelivered delivered) throws Exception {
    SopInstanceUid sopInstance = delivered.sopInstance();
    WrittenTable.insert(tx, sopInstance);
    Optional<HeldObject> held = ObjectTable.lock(tx, sopInstance);
    if (held.isPresent() && !held.get().own()) {
      ObjectTable.markOwn(tx, sopInstance);
      revisions.changed(tx, held.get().studyKey(), clock.instant());
    }
  }
}
