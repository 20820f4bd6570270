// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.Code;
import io.axilla.contracts.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the predictor says of a case, apart from when. Only a change of it is worth an event. */
record Saying(
    long decision,
    CaseState state,
    List<Code> waitingFor,
    List<Code> because,
    @Nullable CaseVersion caseVersion) {
  static Saying waiting(long decision, List<Code> waitingFor, @Nullable CaseVersion inForce) {
    return new Saying(decision, CaseState.SCORING, waitingFor, List.of(), inForce);
  }

  static Saying failed(long decision, Code because, @Nullable CaseVersion inForce) {
    return new Saying(decision, CaseState.FAILED, List.of(), List.of(because), inForce);
  }

  /** A result is in force: given, or withheld for reasons. */
  static Saying scored(long decision, List<Code> withheldBecause, CaseVersion version) {
    CaseState state = withheldBecause.isEmpty() ? CaseState.SCORING : CaseState.WITHHELD;
    return new Saying(decision, state, List.of(), withheldBecause, version);
  }

  CaseChanged event(ScoringCase about, Instant at) {
    return new CaseChanged(
        CaseChanged.VERSION,
        about.patientKey(),
        about.caseId(),
        about.side(),
        Stage.PREDICTOR,
        state,
        decision,
        waitingFor,
        because,
        List.of(),
        caseVersion,
        at);
  }
}
