// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.Code;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyReceived;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where the readers take note of revisions and leave what they read; each step in a transaction of
 * the caller's.
 */
public final class StudyShelf {
  private final Decisions decisions;

  public StudyShelf(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Takes note of a revision before it is read, so that of two tasks for one patient at least one
   * sees the other's study.
   *
   * @return the newest revisions of all the patient's studies; empty when a newer one of this study
   *     is known already
   */
  public Optional<List<StudyRevision>> register(Connection tx, StudyReceived event)
      throws SQLException {
    PatientRow.lock(tx, event.patientKey());
    return StudyTable.register(tx, event)
        ? Optional.of(revisions(tx, event.patientKey()))
        : Optional.empty();
  }

  public static List<StudyRevision> revisions(Connection tx, PatientKey patient)
      throws SQLException {
    return StudyTable.all(tx, patient).stream()
        .map(row -> new StudyRevision(row.study(), row.revision(), row.manifest()))
        .toList();
  }

  /** Leaves what was read and decides anew; drops it when a newer revision has come meanwhile. */
  public void leave(
      Connection tx,
      StudyReceived event,
      StudyReading reading,
      Collection<SopInstanceUid> maskObjects,
      List<MaskReading> masks)
      throws SQLException {
    PatientKey patient = event.patientKey();
    PatientRow.lock(tx, patient);
    StudyTable.Row known = StudyTable.find(tx, patient, event.study());
    if (known == null || known.revision() != event.revision()) {
      return;
    }
    StudyTable.save(tx, event, reading);
    MaskTable.replace(tx, patient, maskObjects, masks);
    decisions.decide(tx, patient, event.at());
  }

  /** Notes that a revision could not be read, so that cases that do not match say so. */
  public void fail(Connection tx, StudyReceived event, Code because) throws SQLException {
    PatientRow.lock(tx, event.patientKey());
    StudyTable.fail(tx, event, because);
    decisions.decide(tx, event.patientKey(), event.at());
  }
}
