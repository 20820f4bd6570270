// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Stage;
import io.axilla.messaging.EventHandler;
import io.axilla.storage.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Looks at every enrolled patient when a day has passed: what never came, and what is over. After
 * the surgery date a case closes once it is delivered, refused or withdrawn. Consumes the
 * reporter's CaseChanged to know what is delivered.
 */
public final class Closing implements EventHandler<CaseChanged> {
  private final Decisions decisions;
  private final Clock clock;

  public Closing(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public void handle(Connection tx, CaseChanged event) throws SQLException {
    boolean over = event.state() == CaseState.DELIVERED || event.state() == CaseState.WITHDRAWN;
    if (event.stage() == Stage.REPORTER && over && event.caseId() != null) {
      CaseRow.delivered(tx, event.caseId(), event.decision());
    }
  }

  /** Decides every enrolled patient anew, each in a transaction of its own. */
  public void dayHasPassed(Database database) {
    List<PatientKey> patients = database.inTransaction(PatientRow::enrolled);
    for (PatientKey patient : patients) {
      database.run(
          tx -> {
            Instant now = clock.instant();
            decisions.decide(tx, patient, now);
            closeWhatIsOver(tx, patient, now);
          });
    }
  }

  private void closeWhatIsOver(Connection tx, PatientKey patient, Instant now) throws SQLException {
    PatientRow row = PatientRow.lock(tx, patient);
    LocalDate surgery = row.surgery();
    boolean afterSurgery = surgery != null && decisions.today().isAfter(surgery);
    for (CaseRow known : CaseRow.all(tx, patient)) {
      boolean over = known.delivered() || known.state() == CaseState.REFUSED;
      if ((afterSurgery && over) || known.ended()) {
        decisions.close(tx, patient, known, now);
      }
    }
  }
}
