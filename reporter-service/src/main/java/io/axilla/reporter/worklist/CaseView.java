// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.worklist;

import io.axilla.reporter.sr.ResponseWords;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as people see it; with the patient's ID, so only for pages and API.
 *
 * @param rowId case id, or the patient's key where no side is known yet
 * @param caseId null for a patient who is enrolled without a side
 * @param patientId null when the directory does not know the patient
 * @param state null until the first change of state was heard
 * @param probability of axillary pCR of the result in force; null when there is none, it is
 *     withheld or was taken back
 * @param lower lower end of its 95 % interval; null when there is none
 * @param upper upper end
 * @param withheld whether the result in force says why there is no number
 * @param model name and version of the model of the result in force
 */
public record CaseView(
    String rowId,
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

  /** Both numbers with the interval, or null when there is none. */
  public @Nullable String response() {
    if (probability == null) {
      return null;
    }
    ResponseWords words = ResponseWords.of(probability);
    return "axillary pCR "
        + words.response()
        + " \u00b7 residual disease "
        + words.residual()
        + ResponseWords.interval(lower, upper);
  }
}
