// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.PatientKey;
import io.axilla.extractor.pairing.TimelineJson;
import io.axilla.storage.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A patient's timeline for a person who asks why a case stands as it does: what {@code axilla pair}
 * reads, and what is left out.
 */
public final class TimelineView {
  private final Database database;
  private final Decisions decisions;

  public TimelineView(Database database, Decisions decisions) {
    this.database = database;
    this.decisions = decisions;
  }

  /**
   * The answer.
   *
   * @param timeline JSON as {@code axilla pair} reads it
   * @param decisions JSON as it writes them
   * @param leftOut what is known and not in the timeline, with its code
   */
  public record Answer(String timeline, String decisions, Map<String, String> leftOut) {}

  public Optional<Answer> ofCase(CaseId caseId) {
    return database.inTransaction(
        tx -> Optional.ofNullable(patientOf(tx, caseId)).map(key -> answer(tx, key)));
  }

  public Optional<Answer> ofPatient(PatientKey patient) {
    return database.inTransaction(
        tx ->
            StudyTable.all(tx, patient).isEmpty() && !PatientRow.isKnown(tx, patient)
                ? Optional.empty()
                : Optional.of(answer(tx, patient)));
  }

  private Answer answer(Connection tx, PatientKey key) {
    try {
      KnownPatient patient = KnownPatient.lock(tx, key);
      return new Answer(
          TimelineJson.write(patient.timeline(decisions.today())),
          TimelineJson.write(decisions.of(patient)),
          patient.leftOut());
    } catch (SQLException e) {
      throw new IllegalStateException("the timeline cannot be read", e);
    }
  }

  private static @Nullable PatientKey patientOf(Connection tx, CaseId caseId) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement("select patient_key from axilla_case where case_id = ?")) {
      select.setString(1, caseId.value());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new PatientKey(row.getString(1)) : null;
      }
    }
  }
}
