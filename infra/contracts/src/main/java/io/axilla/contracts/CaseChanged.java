// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case stands elsewhere than before. Of two, the one with the later decision counts; of one
 * decision, the one of the later stage; of one stage, the later record.
 *
 * @param caseId null for a patient who is enrolled without a side
 * @param decision ordinal of the pairing decision that this rests on; 0 before the first
 * @param waitingFor what would let it go on
 * @param because reasons of a refused, withheld, withdrawn or failed case
 * @param caseVersion the result that this is about
 */
public record CaseChanged(
    int version,
    PatientKey patientKey,
    @Nullable CaseId caseId,
    @Nullable Side side,
    Stage stage,
    CaseState state,
    long decision,
    List<Code> waitingFor,
    List<Code> because,
    List<Code> warnings,
    @Nullable CaseVersion caseVersion,
    Instant at)
    implements Event {
  public static final int VERSION = 1;

  public CaseChanged {
    Require.version(version, VERSION);
    Require.present("patientKey", patientKey);
    Require.that((caseId == null) == (side == null), "a case has a side, and only a case has one");
    Require.present("stage", stage);
    Require.present("state", state);
    Require.that(decision >= 0, "decision is negative");
    Require.distinct("waitingFor", waitingFor);
    waitingFor = List.copyOf(waitingFor);
    Require.distinct("because", because);
    because = List.copyOf(because);
    Require.distinct("warnings", warnings);
    warnings = List.copyOf(warnings);
    Require.that(
        state != CaseState.WAITING || !waitingFor.isEmpty(),
        "a waiting case says what it waits for");
    Require.that(
        (state != CaseState.REFUSED && state != CaseState.WITHHELD && state != CaseState.FAILED)
            || !because.isEmpty(),
        "a refused, withheld or failed case says why");
    Require.time(at);
  }
}
