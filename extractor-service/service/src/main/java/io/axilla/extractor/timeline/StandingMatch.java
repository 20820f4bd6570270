// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.CaseState;
import io.axilla.contracts.Match;
import io.axilla.contracts.PatientKey;
import java.sql.Connection;
import java.sql.SQLException;

/** Whether a match is still what was last decided for its case. */
public final class StandingMatch {
  private StandingMatch() {}

  /**
   * Takes the patient's lock, so that no decision can come between this answer and the
   * transaction's end.
   */
  public static boolean isStanding(Connection tx, PatientKey patient, Match match)
      throws SQLException {
    PatientRow.lock(tx, patient);
    return CaseRow.all(tx, patient).stream()
        .anyMatch(
            known ->
                known.caseId().equals(match.caseId())
                    && known.decision() == match.decision()
                    && known.state() == CaseState.EXTRACTING);
  }
}
