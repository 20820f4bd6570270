// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.ClinicalRecorded;
import io.axilla.messaging.EventHandler;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Consumes ClinicalRecorded: enrols the patient, or corrects sides and dates. Emits what the new
 * decision says. Idempotent by version.
 */
public final class ClinicalIntake implements EventHandler<ClinicalRecorded> {
  private final Decisions decisions;

  public ClinicalIntake(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void handle(Connection tx, ClinicalRecorded event) throws SQLException {
    if (PatientRow.lock(tx, event.patientKey()).record(tx, event)) {
      decisions.decide(tx, event.patientKey(), event.at());
    }
  }
}
