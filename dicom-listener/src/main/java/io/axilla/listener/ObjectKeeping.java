// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;
import io.axilla.storage.Database;
import io.axilla.storage.FailPoint;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientKeys;
import io.axilla.storage.PendingFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what could be read: decides whose and which object it is, brings file and row to the disk,
 * in this order, and tells of it through the study's revision. When a method returns, the sender
 * may be told success.
 *
 * <p>Locks are taken in the order object, study, so that no two transactions wait for each other.
 */
final class ObjectKeeping {
  private final Database database;
  private final ObjectFiles files;
  private final PatientKeys keys;
  private final PatientDirectory directory;
  private final StudyRevisions revisions;
  private final Duplicates duplicates;

  ObjectKeeping(
      Database database,
      ObjectFiles files,
      PatientKeys keys,
      PatientDirectory directory,
      StudyRevisions revisions,
      Duplicates duplicates) {
    this.database = database;
    this.files = files;
    this.keys = keys;
    this.directory = directory;
    this.revisions = revisions;
    this.duplicates = duplicates;
  }

  /** Keeps an object that lies in a pending file. */
  Outcome keep(Arrival arrival, PendingFile pending) throws IOException {
    Optional<PatientKey> patient = arrival.patient().key(keys);
    if (patient.isEmpty()) {
      quarantine(arrival.instance(), pending);
      return Outcome.QUARANTINED;
    }
    @Nullable Outcome first = keepFirst(patient.get(), arrival, pending);
    if (first != null) {
      return first;
    }
    HeldObject candidate =
        new HeldObject(patient.get(), arrival.instance(), false, arrival.ownDevice());
    return duplicates.keep(candidate, pending, () -> remember(patient.get(), arrival));
  }

  /**
   * Notes an object whose file got its name before the process died and whose row did not follow.
   * Nothing happens when its UID is held.
   *
   * @return whether it was missing
   */
  boolean register(Arrival arrival) {
    Optional<PatientKey> patient = arrival.patient().key(keys);
    return patient.isPresent() && keepFirst(patient.get(), arrival, null) != null;
  }

  /**
   * @param pending null when the file has its name already
   * @return null when the UID is held
   */
  private @Nullable Outcome keepFirst(
      PatientKey patient, Arrival arrival, @Nullable PendingFile pending) {
    Instance instance = arrival.instance();
    return database.inTransaction(
        tx -> {
          boolean own = arrival.ownDevice() || WrittenTable.contains(tx, instance.sopInstance());
          HeldObject object = new HeldObject(patient, instance, false, own);
          if (!ObjectTable.insert(tx, object)) {
            return null;
          }
          if (pending != null) {
            pending.commit(files.of(object));
            FailPoint.pass("listener.object-stored");
          }
          noteFirst(tx, object, arrival);
          return own ? Outcome.OWN : Outcome.STORED;
        });
  }

  private void noteFirst(Connection tx, HeldObject object, Arrival arrival)
      throws SQLException, IOException {
    Instant now = arrival.instance().received();
    // Locked before the look at the series: of two objects that begin it, one is the first.
    Optional<StudyRow> study =
        object.own() ? Optional.empty() : Optional.of(revisions.lock(tx, object.studyKey(), now));
    boolean newSeries = ObjectTable.isFirstOfSeries(tx, object);
    if (newSeries) {
      remember(object.patientKey(), arrival);
    }
    if (study.isPresent()) {
      revisions.changed(tx, study.get(), newSeries, now);
    }
  }

  private void remember(PatientKey patient, Arrival arrival) {
    PatientModule module = arrival.patient();
    directory.remember(patient, module.issuer(), module.patientId(), module.name());
  }

  private void quarantine(Instance instance, PendingFile pending) throws IOException {
    SetAsideObject object = new SetAsideObject(SetAsideCode.MISSING_PATIENT_ID, null, instance);
    Path target = files.of(object);
    database.run(
        tx -> {
          if (SetAsideTable.insert(tx, object)) {
            pending.commit(target);
          }
        });
  }
}
