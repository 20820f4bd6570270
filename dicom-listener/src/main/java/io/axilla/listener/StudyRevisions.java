// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.Sha256;
import io.axilla.contracts.StudyReceived;
import io.axilla.messaging.Outbox;
import io.axilla.storage.Manifest;
import io.axilla.storage.ObjectStore;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Numbers the states that a study goes through. A revision is a manifest in the object store, on
 * the disk before the row and the event that name it; both are written in one transaction.
 *
 * <p>Revisions are made when a study begins, at each new series, when it is complete, and when it
 * changes after that.
 */
final class StudyRevisions {
  private final ObjectStore store;
  private final Outbox outbox;
  private final Clock dating;

  /**
   * @param dating dates the events; what the quiet period counts from comes with each change
   */
  StudyRevisions(ObjectStore store, Outbox outbox, Clock dating) {
    this.store = store;
    this.outbox = outbox;
    this.dating = dating;
  }

  /** Keeps others from changing the study until the transaction ends; begins it where it is new. */
  StudyRow lock(Connection tx, StudyKey key, Instant now) throws SQLException {
    StudyTable.beginUnlessThere(tx, key, now);
    return StudyTable.lock(tx, key).orElseThrow();
  }

  /**
   * Notes that a study is no longer what it was and begins its quiet period anew.
   *
   * @param study as it was locked
   * @param newSeries the change brought a series that was not there
   */
  void changed(Connection tx, StudyRow study, boolean newSeries, Instant now)
      throws SQLException, IOException {
    if (study.isNew() || study.complete() || newSeries) {
      publish(tx, study.next(false, now));
    } else {
      StudyTable.update(tx, study.changedAt(now));
    }
  }

  /** The same for a change that brought no series. */
  void changed(Connection tx, StudyKey key, Instant now) throws SQLException, IOException {
    changed(tx, lock(tx, key, now), false, now);
  }

  /** Declares a study complete, unless something came for it after {@code quietSince}. */
  boolean completeIfQuiet(Connection tx, StudyKey key, Instant quietSince)
      throws SQLException, IOException {
    StudyRow row = StudyTable.lock(tx, key).orElseThrow();
    if (row.complete() || row.lastChange().isAfter(quietSince)) {
      return false;
    }
    publish(tx, row.next(true, row.lastChange()));
    return true;
  }

  private void publish(Connection tx, StudyRow row) throws SQLException, IOException {
    StudyKey key = row.key();
    List<Manifest.Entry> entries = ObjectTable.manifestEntries(tx, key);
    Sha256 digest =
        store.writeManifest(
            new Manifest(key.patientKey(), key.study(), row.revision(), row.complete(), entries));
    StudyTable.update(tx, row);
    outbox.append(
        tx,
        new StudyReceived(
            StudyReceived.VERSION,
            key.patientKey(),
            key.study(),
            row.revision(),
            row.complete(),
            entries.size(),
            digest,
            dating.instant()));
  }
}
