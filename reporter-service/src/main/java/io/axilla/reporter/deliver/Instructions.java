// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.Code;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Stage;
import io.axilla.reporter.sql.Sql;
import io.axilla.reporter.worklist.KnownCases;
import io.axilla.storage.AppliedInstructions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Follows what people tell the reporter; what is meant for other stages is only noted. */
final class Instructions {
  private static final Code WITHDRAWN_BY_OPERATOR = new Code("WITHDRAWN_BY_OPERATOR");
  private static final Code MODEL_RECALLED = new Code("MODEL_RECALLED");

  private final Issuing issuing;
  private final Telling telling;
  private final List<String> destinations;
  private final Clock clock;

  Instructions(Issuing issuing, Telling telling, List<String> destinations, Clock clock) {
    this.issuing = issuing;
    this.telling = telling;
    this.destinations = List.copyOf(destinations);
    this.clock = clock;
  }

  void follow(Connection tx, OperatorInstructed instruction) throws SQLException {
    if (!AppliedInstructions.firstTime(tx, instruction.instructionId(), clock.instant())) {
      return;
    }
    KnownCases.note(tx, instruction);
    switch (instruction.instruction()) {
      case WITHDRAW -> {
        if (instruction.number() == null && instruction.caseId() != null) {
          takeBack(tx, instruction, instruction.caseId(), WITHDRAWN_BY_OPERATOR);
        }
      }
      case RECALL -> recall(tx, instruction);
      case CONFIRM, RELEASE -> {
        if (instruction.caseId() != null) {
          Optional<PatientKey> patient = patient(tx, instruction.caseId());
          if (patient.isPresent()) {
            issuing.release(tx, instruction.caseId(), patient.get(), instruction.at());
          }
        }
      }
      case REPLAY -> replay(tx, instruction);
      case PAUSE -> pause(tx, instruction, true);
      case RESUME -> pause(tx, instruction, false);
      case OVERRIDE,
          SET_SIDE,
          UNSET_SIDE,
          EXCLUDE,
          HOLD,
          RE_RUN,
          ACKNOWLEDGE,
          CLOSE,
          REOPEN,
          ACTIVATE,
          SHADOW,
          RETIRE -> {}
    }
  }

  private void recall(Connection tx, OperatorInstructed instruction) throws SQLException {
    if (instruction.caseId() != null) {
      takeBack(tx, instruction, instruction.caseId(), WITHDRAWN_BY_OPERATOR);
    } else if (instruction.model() != null) {
      for (CaseId caseId : ResultTable.casesOfModel(tx, instruction.model())) {
        takeBack(tx, instruction, caseId, MODEL_RECALLED);
      }
    }
  }

  private void takeBack(Connection tx, OperatorInstructed instruction, CaseId caseId, Code because)
      throws SQLException {
    Optional<PatientKey> patient = patient(tx, caseId);
    if (patient.isPresent()) {
      issuing.takeBack(
          tx,
          caseId,
          patient.get(),
          because,
          instruction.operator(),
          instruction.reason(),
          instruction.at());
    }
  }

  private void replay(Connection tx, OperatorInstructed instruction) throws SQLException {
    Instant now = clock.instant();
    for (CaseId caseId : DocumentTable.replay(tx, instruction.caseId(), instruction.code(), now)) {
      telling.tell(tx, caseId);
    }
    DestinationTable.retryNow(tx, now);
  }

  private void pause(Connection tx, OperatorInstructed instruction, boolean paused)
      throws SQLException {
    String target = instruction.target();
    if (target == null) {
      return;
    }
    if (target.equalsIgnoreCase(Stage.REPORTER.name())) {
      DestinationTable.pause(tx, DestinationTable.ALL, paused, clock.instant());
    } else if (destinations.contains(target)) {
      DestinationTable.pause(tx, target, paused, clock.instant());
    }
  }

  /** A case that the reporter never heard of has no result that could be taken back. */
  private static Optional<PatientKey> patient(Connection tx, CaseId caseId) throws SQLException {
    return Sql.first(
        tx,
        "select patient_key from known_case where row_id = ?",
        row -> new PatientKey(row.getString(1)),
        caseId);
  }
}
