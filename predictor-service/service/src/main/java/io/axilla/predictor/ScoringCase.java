// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as the predictor knows it.
 *
 * @param newestDecision ordinal of the newest pairing decision that it heard of
 * @param closed whether nothing more is to be done for it
 * @param features the newest measurement
 * @param rerun when a person asked for the active model; null when nobody did, or it was followed
 * @param said what was last said of it
 */
record ScoringCase(
    CaseId caseId,
    PatientKey patientKey,
    Side side,
    long newestDecision,
    boolean closed,
    @Nullable FeaturesExtracted features,
    @Nullable Instant rerun,
    @Nullable Saying said) {
  /** A case that was just heard of. */
  static ScoringCase unheardOf(CaseId caseId, PatientKey patientKey, Side side) {
    return new ScoringCase(caseId, patientKey, side, 0, false, null, null, null);
  }

  /** The measurement, unless pairing has since decided otherwise or the case is closed. */
  @Nullable FeaturesExtracted current() {
    return features != null && !closed && features.match().decision() == newestDecision
        ? features
        : null;
  }

  ScoringCase measured(FeaturesExtracted event) {
    boolean stillClosed = closed && event.match().decision() == newestDecision;
    return new ScoringCase(
        caseId, patientKey, side, event.match().decision(), stillClosed, event, rerun, said);
  }

  ScoringCase decided(long decision, boolean nowClosed) {
    return new ScoringCase(caseId, patientKey, side, decision, nowClosed, features, rerun, said);
  }

  ScoringCase rerun(@Nullable Instant at) {
    return new ScoringCase(caseId, patientKey, side, newestDecision, closed, features, at, said);
  }

  ScoringCase saying(Saying now) {
    return new ScoringCase(caseId, patientKey, side, newestDecision, closed, features, rerun, now);
  }
}
