// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.Code;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;
import io.axilla.messaging.EventHandler;
import io.axilla.messaging.Outbox;
import io.axilla.messaging.PermanentFailure;
import io.axilla.storage.AppliedInstructions;
import io.axilla.storage.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Consumes OperatorInstructed: ACTIVATE, SHADOW and RETIRE of a model, RE_RUN of a case,
 * UNSET_SIDE; others are for other stages. Idempotent by instruction.
 *
 * <p>A model's role is changed in a transaction of its own, before cases are looked at: each case
 * takes its patient's row and then the models', and a change of roles must not hold the models' row
 * while it waits for patients.
 */
final class OnOperatorInstructed implements EventHandler<OperatorInstructed> {
  private static final Code INSTRUCTION_INCOMPLETE = new Code("INSTRUCTION_INCOMPLETE");
  private static final Code MODEL_UNKNOWN = new Code("MODEL_UNKNOWN");

  private final Database database;
  private final ModelRegistry registry;
  private final ClinicalRecords records;
  private final CaseTable cases;
  private final CaseScoring scoring;
  private final Outbox outbox;

  OnOperatorInstructed(
      Database database,
      ModelRegistry registry,
      ClinicalRecords records,
      CaseTable cases,
      CaseScoring scoring,
      Outbox outbox) {
    this.database = database;
    this.registry = registry;
    this.records = records;
    this.cases = cases;
    this.scoring = scoring;
    this.outbox = outbox;
  }

  @Override
  public void handle(Connection tx, OperatorInstructed event) throws SQLException {
    Instruction instruction = event.instruction();
    if (instruction == Instruction.ACTIVATE) {
      changeRole(event, ModelState.ACTIVE);
    } else if (instruction == Instruction.SHADOW) {
      changeRole(event, ModelState.SHADOW);
    } else if (instruction == Instruction.RETIRE) {
      changeRole(event, ModelState.RETIRED);
    } else if (instruction == Instruction.RE_RUN) {
      rerun(tx, event);
    } else if (instruction == Instruction.UNSET_SIDE) {
      takeBackSide(tx, event);
    }
  }

  private void changeRole(OperatorInstructed event, ModelState state) {
    Sha256 model = event.model();
    if (model == null) {
      throw new PermanentFailure(
          INSTRUCTION_INCOMPLETE,
          "the instruction names no model; give the digest that the list of models shows");
    }
    RoleChange change =
        new RoleChange(
            model, state, event.operator(), event.reason(), event.instructionId(), event.at());
    if (!registry.follow(change)) {
      throw new PermanentFailure(
          MODEL_UNKNOWN,
          "no model with the digest "
              + model
              + " is registered; put its file into the model folder, or correct the digest");
    }
    scoreCasesWithoutResult(event.at());
  }

  /** A case that has a result keeps it until a person asks for a re-run. */
  void scoreCasesWithoutResult(Instant trigger) {
    List<PatientKey> patients = database.inTransaction(cases::patientsWithoutResult);
    for (PatientKey patient : patients) {
      database.run(
          tx -> {
            records.lock(tx, patient);
            for (ScoringCase subject : cases.ofPatient(tx, patient)) {
              scoring.evaluate(tx, subject, trigger);
            }
          });
    }
  }

  /** The extractor takes the side's case back when it hears of the record without it. */
  private void takeBackSide(Connection tx, OperatorInstructed event) throws SQLException {
    PatientKey patient = event.patientKey();
    Side side = event.side();
    if (patient == null || side == null) {
      throw new PermanentFailure(
          INSTRUCTION_INCOMPLETE, "the instruction names no patient or no side; give both");
    }
    records.lock(tx, patient);
    PatientRecord known = records.find(tx, patient);
    PatientRecord after = known.without(side, event.at());
    if (after == known || !AppliedInstructions.firstTime(tx, event.instructionId(), event.at())) {
      return;
    }
    records.writeWithout(tx, patient, after, side, "operator");
    outbox.append(tx, after.told(patient, event.at()));
  }

  private void rerun(Connection tx, OperatorInstructed event) throws SQLException {
    CaseId caseId = event.caseId();
    if (caseId == null) {
      throw new PermanentFailure(
          INSTRUCTION_INCOMPLETE, "the instruction names no case; give the case's identifier");
    }
    Optional<ScoringCase> found = cases.find(tx, caseId);
    if (found.isEmpty() || !AppliedInstructions.firstTime(tx, event.instructionId(), event.at())) {
      return; // A case that was never measured is scored with the active model anyway.
    }
    records.lock(tx, found.get().patientKey());
    ScoringCase subject = cases.find(tx, caseId).orElseThrow().rerun(event.at());
    cases.write(tx, subject);
    scoring.evaluate(tx, subject, event.at());
  }
}
