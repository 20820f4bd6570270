// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import io.axilla.reporter.worklist.CaseView;
import io.axilla.reporter.worklist.CodeView;
import io.axilla.reporter.worklist.DocumentView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case in the API's JSON. */
public record CaseJson(
    @Nullable String caseId,
    @Nullable String side,
    @Nullable String patientId,
    @Nullable String issuer,
    @Nullable String state,
    @Nullable String stage,
    List<CodeView> waitingFor,
    List<CodeView> because,
    List<CodeView> warnings,
    Instant since,
    @Nullable Double probability,
    @Nullable Double lower,
    @Nullable Double upper,
    boolean withheld,
    @Nullable String caseVersion,
    @Nullable String model,
    boolean demonstration,
    List<DocumentView> documents) {
  static CaseJson of(CaseView view) {
    return new CaseJson(
        view.caseId(),
        view.side(),
        view.patientId(),
        view.issuer(),
        view.state(),
        view.stage(),
        view.waitingFor(),
        view.because(),
        view.warnings(),
        view.since(),
        view.probability(),
        view.lower(),
        view.upper(),
        view.withheld(),
        view.caseVersion(),
        view.model(),
        view.demonstration(),
        view.documents());
  }
}
