// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Match;
import io.axilla.messaging.EventHandler;
import io.axilla.messaging.FailureHook;
import io.axilla.messaging.PermanentFailure;
import io.axilla.model.ScoringRefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Consumes FeaturesExtracted: keeps the measurement, unless pairing has since decided otherwise,
 * and scores. Idempotent by case, decision and content. A measurement that does not fit the active
 * model is kept too, so that another model can be activated for it, and goes to the dead letters.
 */
final class OnFeaturesExtracted implements EventHandler<FeaturesExtracted>, FailureHook {
  private final ClinicalRecords records;
  private final CaseTable cases;
  private final CaseScoring scoring;

  OnFeaturesExtracted(ClinicalRecords records, CaseTable cases, CaseScoring scoring) {
    this.records = records;
    this.cases = cases;
    this.scoring = scoring;
  }

  @Override
  public void handle(Connection tx, FeaturesExtracted event) throws SQLException {
    Optional<Failure> failure = keepAndScore(tx, event);
    if (failure.isPresent()) {
      throw new PermanentFailure(failure.get().code(), failure.get().explanation());
    }
  }

  /**
   * What {@link #handle} wrote was rolled back with its failure: write it again, beside the dead
   * letter.
   */
  @Override
  public void failed(Connection tx, Event event, Code code, String explanation)
      throws SQLException {
    if (!(event instanceof FeaturesExtracted measured)) {
      return;
    }
    boolean ours =
        Arrays.stream(ScoringRefusedException.Code.values())
            .anyMatch(own -> own.name().equals(code.value()));
    if (ours) {
      keepAndScore(tx, measured);
      return;
    }
    ScoringCase known = lock(tx, measured);
    if (measured.match().decision() >= known.newestDecision()) {
      scoring.sayFailed(
          tx, known.decided(measured.match().decision(), known.closed()), code, measured.at());
    }
  }

  private Optional<Failure> keepAndScore(Connection tx, FeaturesExtracted event)
      throws SQLException {
    ScoringCase known = lock(tx, event);
    if (event.match().decision() < known.newestDecision()) {
      return Optional.empty();
    }
    ScoringCase measured = known.measured(event);
    cases.write(tx, measured);
    return scoring.evaluate(tx, measured, event.at());
  }

  private ScoringCase lock(Connection tx, FeaturesExtracted event) throws SQLException {
    Match match = event.match();
    records.lock(tx, event.patientKey());
    return cases
        .find(tx, match.caseId())
        .orElseGet(() -> ScoringCase.unheardOf(match.caseId(), event.patientKey(), match.side()));
  }
}
