// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.model.clinical.ClinicalTable;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.clinical.Course;
import io.axilla.storage.Database;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what is recorded. */
public final class RecordSummaries {
  private final Database database;
  private final ClinicalRecords records;

  RecordSummaries(Database database, ClinicalRecords records) {
    this.database = database;
    this.records = records;
  }

  /** Of one patient; empty when there is no record. */
  public Optional<RecordSummary> of(PatientKey patient) {
    PatientRecord record = database.inTransaction(tx -> records.find(tx, patient));
    return record.version() == 0 ? Optional.empty() : Optional.of(summary(patient, record));
  }

  /** Of every patient with a record, in the order of their keys. */
  public List<RecordSummary> all() {
    return database.inTransaction(
        tx -> {
          List<RecordSummary> all = new ArrayList<>();
          for (PatientKey patient : records.patients(tx)) {
            all.add(summary(patient, records.find(tx, patient)));
          }
          return all;
        });
  }

  private static RecordSummary summary(PatientKey patient, PatientRecord record) {
    Course course = record.course();
    Set<String> dates = new LinkedHashSet<>();
    if (course.nacStart() != null) {
      dates.add(ClinicalTable.NAC_START);
    }
    if (course.nacEnd() != null) {
      dates.add(ClinicalTable.NAC_END);
    }
    if (course.surgery() != null) {
      dates.add(ClinicalTable.SURGERY_DATE);
    }
    List<RecordSummary.SideSummary> sides = new ArrayList<>();
    record.sides().forEach((side, known) -> sides.add(sideSummary(side, known)));
    if (record.unsided() != null) {
      sides.add(sideSummary(null, record.unsided()));
    }
    return new RecordSummary(
        patient.value(), record.version(), record.recorded(), dates, course.nacAbandoned(), sides);
  }

  private static RecordSummary.SideSummary sideSummary(@Nullable Side side, SideRecord known) {
    return new RecordSummary.SideSummary(
        side,
        known.version(),
        known.source(),
        known.recorded(),
        known.values().values().keySet().stream().map(ClinicalVariable::columnName).toList());
  }
}
