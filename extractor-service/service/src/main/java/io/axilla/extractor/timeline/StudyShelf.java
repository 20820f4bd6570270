// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.Code;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.StudyReceived;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * Leaves what was read and decides anew; drops it when a newer revision has come meanwhile. A
   * mask that rests on another study of which a newer one has come is for whoever reads that one.
   *
   * @param seen the revisions that were read
   * @param maskObjects the objects that {@code masks} tells everything of, each with the studies
   *     that it rests on
   */
  public void leave(
      Connection tx,
      StudyReceived event,
      List<StudyRevision> seen,
      StudyReading reading,
      Map<SopInstanceUid, Set<StudyInstanceUid>> maskObjects,
      List<MaskReading> masks)
      throws SQLException {
    PatientKey patient = event.patientKey();
    PatientRow.lock(tx, patient);
    StudyTable.Row known = StudyTable.find(tx, patient, event.study());
    if (known == null || known.revision() != event.revision()) {
      return;
    }
    StudyTable.save(tx, event, reading);
    List<StudyRevision> now = revisions(tx, patient);
    Set<StudyInstanceUid> outdated =
        seen.stream()
            .filter(revision -> !now.contains(revision))
            .map(StudyRevision::study)
            .collect(Collectors.toSet());
    Set<SopInstanceUid> told = new HashSet<>();
    maskObjects.forEach(
        (object, studies) -> {
          if (Collections.disjoint(studies, outdated)) {
            told.add(object);
          }
        });
    MaskTable.replace(
        tx,
        patient,
        told,
        masks.stream().filter(mask -> told.contains(mask.candidate().mask().object())).toList());
    decisions.decide(tx, patient, event.at());
  }

  /** Notes that a revision could not be read, so that cases that do not match say so. */
  public void fail(Connection tx, StudyReceived event, Code because) throws SQLException {
    PatientRow.lock(tx, event.patientKey());
    StudyTable.fail(tx, event, because);
    decisions.decide(tx, event.patientKey(), event.at());
  }
}
