// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person decided something. Which fields must be there depends on the instruction and is checked
 * by the stage that follows it.
 *
 * @param instructionId unique; a repeated one changes nothing
 * @param number for WITHDRAW of an override or exclusion: which one
 * @param model digest of a model file
 * @param code for REPLAY: failures of this code
 * @param target for PAUSE and RESUME: the stage or destination
 * @param operator who
 * @param reason why; must not name the patient
 */
public record OperatorInstructed(
    int version,
    @Nullable PatientKey patientKey,
    String instructionId,
    Instruction instruction,
    @Nullable CaseId caseId,
    @Nullable Side side,
    @Nullable TimePoint role,
    @Nullable StudyInstanceUid study,
    @Nullable SeriesInstanceUid series,
    @Nullable MaskRef mask,
    @Nullable Integer number,
    @Nullable Sha256 model,
    @Nullable Code code,
    @Nullable String target,
    String operator,
    String reason,
    Instant at)
    implements Event {
  public static final int VERSION = 1;

  public OperatorInstructed {
    Require.version(version, VERSION);
    Require.text("instructionId", instructionId, 64);
    Require.present("instruction", instruction);
    Require.text("operator", operator, 128);
    Require.text("reason", reason, 1000);
    Require.time(at);
  }
}
