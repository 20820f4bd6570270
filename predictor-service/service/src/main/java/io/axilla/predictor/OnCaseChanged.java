// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Side;
import io.axilla.contracts.Stage;
import io.axilla.messaging.EventHandler;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Consumes the extractor's CaseChanged: what rests on an older pairing decision, or belongs to a
 * closed case, is no longer scored. Idempotent by case and decision.
 */
final class OnCaseChanged implements EventHandler<CaseChanged> {
  private final ClinicalRecords records;
  private final CaseTable cases;
  private final CaseScoring scoring;

  OnCaseChanged(ClinicalRecords records, CaseTable cases, CaseScoring scoring) {
    this.records = records;
    this.cases = cases;
    this.scoring = scoring;
  }

  @Override
  public void handle(Connection tx, CaseChanged event) throws SQLException {
    CaseId caseId = event.caseId();
    Side side = event.side();
    if (event.stage() != Stage.EXTRACTOR || caseId == null || side == null) {
      return;
    }
    records.lock(tx, event.patientKey());
    ScoringCase known =
        cases
            .find(tx, caseId)
            .orElseGet(() -> ScoringCase.unheardOf(caseId, event.patientKey(), side));
    boolean closed = event.state() == CaseState.CLOSED;
    boolean news =
        event.decision() > known.newestDecision()
            || (event.decision() == known.newestDecision() && closed != known.closed());
    if (!news) {
      return;
    }
    ScoringCase decided = known.decided(event.decision(), closed);
    cases.write(tx, decided);
    scoring.evaluate(tx, decided, event.at());
  }
}
