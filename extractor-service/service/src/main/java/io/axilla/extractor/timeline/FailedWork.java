// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.Match;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.StudyReceived;
import io.axilla.messaging.Outbox;
import io.axilla.messaging.RecordJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Work that failed for good. The cases that it concerns say so, and a person can have it done again
 * when its cause is mended: a failed reading by the same StudyReceived once more, a failed
 * measuring by the same match.
 */
public final class FailedWork {
  private final Outbox outbox;
  private final StudyShelf shelf;

  public FailedWork(Outbox outbox, StudyShelf shelf) {
    this.outbox = outbox;
    this.shelf = shelf;
  }

  /**
   * A study could not be read. While that is so it counts as still coming in: no older one is taken
   * in its place.
   */
  public void reading(Connection tx, StudyReceived event, Code code) throws SQLException {
    PatientRow.lock(tx, event.patientKey());
    forget(tx, event.patientKey(), event.study().value());
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into failed_reading (patient_key, study_uid, told) values (?, ?, ?)")) {
      insert.setString(1, event.patientKey().value());
      insert.setString(2, event.study().value());
      insert.setString(3, RecordJson.write(event));
      insert.executeUpdate();
    }
    shelf.fail(tx, event, code);
  }

  /** A match could not be measured; one that no longer stands is nobody's concern. */
  public void measuring(Connection tx, PairMatched event, Code code) throws SQLException {
    if (StandingMatch.isStanding(tx, event.patientKey(), event.match())) {
      for (CaseRow known : CaseRow.all(tx, event.patientKey())) {
        if (known.caseId().equals(event.match().caseId())) {
          say(tx, event.patientKey(), known, code, event.at());
        }
      }
    }
  }

  /** Has everything of the patient that is not done tried again. */
  void replay(Connection tx, PatientKey patient, Instant at) throws SQLException {
    for (StudyReceived told : failedReadings(tx, patient)) {
      forget(tx, patient, told.study().value());
      outbox.append(tx, told);
    }
    for (CaseRow known : CaseRow.all(tx, patient)) {
      Match match = known.match();
      if (known.state() == CaseState.EXTRACTING && match != null) {
        outbox.append(tx, new PairMatched(PairMatched.VERSION, patient, match, at));
      }
    }
  }

  private void say(Connection tx, PatientKey patient, CaseRow known, Code code, Instant at)
      throws SQLException {
    outbox.append(
        tx, known.told(patient, CaseState.FAILED, List.of(), List.of(code), List.of(), at));
  }

  private static List<StudyReceived> failedReadings(Connection tx, PatientKey patient)
      throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select told from failed_reading where patient_key = ? order by study_uid")) {
      select.setString(1, patient.value());
      try (ResultSet row = select.executeQuery()) {
        List<StudyReceived> told = new ArrayList<>();
        while (row.next()) {
          told.add(RecordJson.read(row.getString(1), StudyReceived.class));
        }
        return told;
      }
    }
  }

  private static void forget(Connection tx, PatientKey patient, String study) throws SQLException {
    try (PreparedStatement delete =
        tx.prepareStatement("delete from failed_reading where patient_key = ? and study_uid = ?")) {
      delete.setString(1, patient.value());
      delete.setString(2, study);
      delete.executeUpdate();
    }
  }
}
