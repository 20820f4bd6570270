// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.PatientKey;
import io.axilla.messaging.Outbox;
import io.axilla.model.clinical.ClinicalRow;
import io.axilla.model.clinical.ClinicalTable;
import io.axilla.model.clinical.Refusal;
import io.axilla.storage.Database;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientKeys;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes clinical tables: all rows or none, unless part of a table is asked for. What brings
 * something new raises the patient's record version, is told as ClinicalRecorded, and lets cases
 * that waited be scored, all in one transaction.
 */
public final class ClinicalIntake {
  private final Database database;
  private final PatientKeys keys;
  private final PatientDirectory directory;
  private final ClinicalRecords records;
  private final CaseTable cases;
  private final CaseScoring scoring;
  private final Outbox outbox;
  private final PredictorMeters meters;
  private final Clock clock;

  ClinicalIntake(
      Database database,
      PatientKeys keys,
      PatientDirectory directory,
      ClinicalRecords records,
      CaseTable cases,
      CaseScoring scoring,
      Outbox outbox,
      PredictorMeters meters,
      Clock clock) {
    this.database = database;
    this.keys = keys;
    this.directory = directory;
    this.records = records;
    this.cases = cases;
    this.scoring = scoring;
    this.outbox = outbox;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Records a table.
   *
   * @param partial whether sound rows are taken although others are refused
   * @param source who sent it, in a few words without anything about patients
   */
  public ImportAnswer record(ClinicalTable table, boolean partial, String source) {
    // Columns hold microseconds; what is read again must be what was said.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Refusal> refused = new ArrayList<>(table.refusals());
    List<PatientRows> patients = new ArrayList<>();
    for (PatientRows rows : byPatient(table.rows())) {
      List<Refusal> contradictions = rows.contradictions();
      refused.addAll(contradictions);
      if (contradictions.isEmpty()) {
        patients.add(rows);
      }
    }
    if (!refused.isEmpty() && !partial) {
      return answer(List.of(), refused);
    }
    for (PatientRows rows : patients) {
      ClinicalRow row = rows.rows().get(0);
      directory.remember(rows.patient(), row.issuer(), row.patientId(), null);
    }
    try {
      List<ImportAnswer.Accepted> accepted =
          database.inTransaction(tx -> write(tx, patients, partial, source, now, refused));
      return answer(accepted, refused);
    } catch (RefusedWhole e) {
      return answer(List.of(), refused);
    }
  }

  private List<ImportAnswer.Accepted> write(
      Connection tx,
      List<PatientRows> patients,
      boolean partial,
      String source,
      Instant now,
      List<Refusal> refused)
      throws SQLException {
    List<ImportAnswer.Accepted> accepted = new ArrayList<>();
    List<PatientKey> changed = new ArrayList<>();
    for (PatientRows rows : patients) {
      records.lock(tx, rows.patient());
      PatientRecord known = records.find(tx, rows.patient());
      List<Refusal> contradictions = rows.contradictions(known);
      refused.addAll(contradictions);
      if (!contradictions.isEmpty()) {
        continue;
      }
      PatientRecord after = rows.over(known, source, now);
      if (after.version() != known.version()) {
        records.write(tx, rows.patient(), after);
        outbox.append(tx, after.told(rows.patient(), now));
        changed.add(rows.patient());
      }
      for (ClinicalRow row : rows.rows()) {
        accepted.add(
            new ImportAnswer.Accepted(
                row.row(),
                rows.sideOf(row, known),
                after.version(),
                after.version() != known.version()));
      }
    }
    if (!refused.isEmpty() && !partial) {
      throw new RefusedWhole();
    }
    for (PatientKey patient : changed) {
      for (ScoringCase subject : cases.ofPatient(tx, patient)) {
        scoring.evaluate(tx, subject, now);
      }
    }
    return accepted;
  }

  /** In the order of their keys: the order in which rows are locked must be the same everywhere. */
  private List<PatientRows> byPatient(List<ClinicalRow> rows) {
    Map<String, List<ClinicalRow>> byKey = new TreeMap<>();
    for (ClinicalRow row : rows) {
      PatientKey key = keys.of(row.issuer(), row.patientId());
      byKey.computeIfAbsent(key.value(), k -> new ArrayList<>()).add(row);
    }
    return byKey.entrySet().stream()
        .map(entry -> new PatientRows(new PatientKey(entry.getKey()), entry.getValue()))
        .toList();
  }

  private ImportAnswer answer(List<ImportAnswer.Accepted> accepted, List<Refusal> refused) {
    int changed = Math.toIntExact(accepted.stream().filter(ImportAnswer.Accepted::changed).count());
    meters.recorded("changed", changed);
    meters.recorded("unchanged", accepted.size() - changed);
    meters.recorded(
        "refused", Math.toIntExact(refused.stream().map(Refusal::row).distinct().count()));
    return new ImportAnswer(
        accepted.stream().sorted(Comparator.comparingInt(ImportAnswer.Accepted::row)).toList(),
        refused.stream().sorted(Comparator.comparingInt(Refusal::row)).toList());
  }

  /** Rolls back what was written: part of a table was not asked for. */
  private static final class RefusedWhole extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
