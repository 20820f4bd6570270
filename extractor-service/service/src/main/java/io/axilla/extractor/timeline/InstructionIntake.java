// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.Code;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.messaging.EventHandler;
import io.axilla.messaging.PermanentFailure;
import io.axilla.storage.AppliedInstructions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Consumes OperatorInstructed: overrides, exclusions, holds and their end, a side, failed work
 * again, the closing of a case and its end. Emits what the new decision says. Idempotent by the
 * instruction's identifier.
 */
public final class InstructionIntake implements EventHandler<OperatorInstructed> {
  private final Decisions decisions;
  private final FailedWork failed;

  public InstructionIntake(Decisions decisions, FailedWork failed) {
    this.decisions = decisions;
    this.failed = failed;
  }

  @Override
  public void handle(Connection tx, OperatorInstructed told) throws SQLException {
    if (!concernsPairing(told)
        || !AppliedInstructions.firstTime(tx, told.instructionId(), told.at())) {
      return;
    }
    PatientKey patient = told.patientKey();
    if (patient == null) {
      throw unsound(told, "it names no patient");
    }
    if (told.instruction() == Instruction.CLOSE) {
      decisions.end(tx, patient, told.side(), told.at());
      return;
    }
    if (told.instruction() == Instruction.REOPEN) {
      decisions.reopen(tx, patient, told.side(), told.at());
      return;
    }
    PatientRow row = PatientRow.lock(tx, patient);
    switch (told.instruction()) {
      case OVERRIDE, EXCLUDE, HOLD -> {
        if (!Overrides.isSound(told)) {
          throw unsound(told, "it does not say what it is about");
        }
        OverrideTable.add(tx, patient, told);
      }
      case WITHDRAW -> OverrideTable.withdraw(tx, patient, Objects.requireNonNull(told.number()));
      case RELEASE -> release(tx, patient, Objects.requireNonNull(told.side()));
      case SET_SIDE -> row.enrol(tx, Objects.requireNonNull(told.side()));
      case UNSET_SIDE -> row.withdraw(tx, Objects.requireNonNull(told.side()));
      case REPLAY -> failed.replay(tx, patient, told.at());
      default -> throw new IllegalStateException("not pairing's: " + told.instruction());
    }
    decisions.decide(tx, patient, told.at());
  }

  /** RELEASE and WITHDRAW mean something else to other stages when they name no side or number. */
  private static boolean concernsPairing(OperatorInstructed told) {
    return switch (told.instruction()) {
      case OVERRIDE, EXCLUDE, HOLD, CLOSE, REOPEN -> true;
      case REPLAY -> told.patientKey() != null;
      case RELEASE, SET_SIDE, UNSET_SIDE -> told.side() != null;
      case WITHDRAW -> told.number() != null;
      default -> false;
    };
  }

  private static void release(Connection tx, PatientKey patient, Side side) throws SQLException {
    for (OverrideTable.Row row : OverrideTable.inForce(tx, patient)) {
      if (row.instruction().instruction() == Instruction.HOLD && row.instruction().side() == side) {
        OverrideTable.withdraw(tx, patient, row.n());
      }
    }
  }

  private static PermanentFailure unsound(OperatorInstructed told, String why) {
    return new PermanentFailure(
        new Code("UNSOUND_INSTRUCTION"),
        "Instruction "
            + told.instruction()
            + " cannot be followed: "
            + why
            + "; give it again with what is missing.");
  }
}
