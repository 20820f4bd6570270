// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.clinical.Course;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of patients and their clinical records. */
final class ClinicalRecords {
  private static final String UNSIDED = "NONE";

  private static final String NEWEST_VALUES =
      """
      select r.side, r.version, r.source, r.recorded, v.variable, v.stated
        from clinical_record r
        left join clinical_value v
          on v.patient_key = r.patient_key and v.side = r.side and v.version = r.version
       where r.patient_key = ?
         and r.version = (select max(n.version) from clinical_record n
                           where n.patient_key = r.patient_key and n.side = r.side)
         and not r.taken_back
      """;

  /** Takes the patient's row, making it where it is missing, until the transaction ends. */
  void lock(Connection tx, PatientKey patient) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into patient (patient_key, record_version, nac_abandoned) values (?, 0, false)"
                + " on conflict do nothing")) {
      insert.setString(1, patient.value());
      insert.executeUpdate();
    }
    try (PreparedStatement select =
        tx.prepareStatement("select patient_key from patient where patient_key = ? for update")) {
      select.setString(1, patient.value());
      select.executeQuery().close();
    }
  }

  PatientRecord find(Connection tx, PatientKey patient) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select record_version, nac_start, nac_end, surgery, nac_abandoned, recorded"
                + " from patient where patient_key = ?")) {
      select.setString(1, patient.value());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || row.getInt("record_version") == 0) {
          return PatientRecord.NONE;
        }
        Map<String, SideRecord> sides = sides(tx, patient);
        SideRecord unsided = sides.remove(UNSIDED);
        Map<Side, SideRecord> named = new EnumMap<>(Side.class);
        sides.forEach((side, record) -> named.put(Side.valueOf(side), record));
        return new PatientRecord(
            row.getInt("record_version"),
            new Course(
                Rows.date(row, "nac_start"),
                Rows.date(row, "nac_end"),
                Rows.date(row, "surgery"),
                row.getBoolean("nac_abandoned")),
            Rows.instant(row, "recorded"),
            named,
            unsided);
      }
    }
  }

  private static Map<String, SideRecord> sides(Connection tx, PatientKey patient)
      throws SQLException {
    Map<String, SideRecord> sides = new HashMap<>();
    try (PreparedStatement select = tx.prepareStatement(NEWEST_VALUES)) {
      select.setString(1, patient.value());
      Map<String, Map<ClinicalVariable, String>> values = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Map<ClinicalVariable, String> ofSide =
              values.computeIfAbsent(
                  row.getString("side"), s -> new EnumMap<>(ClinicalVariable.class));
          String variable = row.getString("variable");
          if (variable != null) {
            ofSide.put(ClinicalVariable.ofColumn(variable).orElseThrow(), row.getString("stated"));
          }
          sides.put(
              row.getString("side"),
              new SideRecord(
                  row.getInt("version"),
                  row.getString("source"),
                  Objects.requireNonNull(Rows.instant(row, "recorded")),
                  new ClinicalValues(ofSide)));
        }
      }
    }
    return sides;
  }

  /** Writes a newer record over the one that is there; its sides of the new version are added. */
  void write(Connection tx, PatientKey patient, PatientRecord record) throws SQLException {
    Course course = record.course();
    try (PreparedStatement update =
        tx.prepareStatement(
            "update patient set record_version = ?, nac_start = ?, nac_end = ?, surgery = ?,"
                + " nac_abandoned = ?, recorded = ? where patient_key = ?")) {
      update.setInt(1, record.version());
      update.setObject(2, course.nacStart());
      update.setObject(3, course.nacEnd());
      update.setObject(4, course.surgery());
      update.setBoolean(5, course.nacAbandoned());
      Rows.setInstant(update, 6, record.recorded());
      update.setString(7, patient.value());
      update.executeUpdate();
    }
    for (Map.Entry<Side, SideRecord> side : record.sides().entrySet()) {
      insert(tx, patient, side.getKey().name(), record.version(), side.getValue());
    }
    if (record.unsided() != null) {
      insert(tx, patient, UNSIDED, record.version(), record.unsided());
    }
  }

  /** Writes the record, in which this side no longer stands; what was said of it is kept. */
  void writeWithout(Connection tx, PatientKey patient, PatientRecord record, Side side, String who)
      throws SQLException {
    write(tx, patient, record);
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into clinical_record (patient_key, side, version, source, recorded, taken_back)"
                + " values (?, ?, ?, ?, ?, true)")) {
      insert.setString(1, patient.value());
      insert.setString(2, side.name());
      insert.setInt(3, record.version());
      insert.setString(4, who);
      Rows.setInstant(insert, 5, record.recorded());
      insert.executeUpdate();
    }
  }

  private static void insert(
      Connection tx, PatientKey patient, String side, int newest, SideRecord record)
      throws SQLException {
    if (record.version() != newest) {
      return;
    }
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into clinical_record (patient_key, side, version, source, recorded)"
                + " values (?, ?, ?, ?, ?)")) {
      insert.setString(1, patient.value());
      insert.setString(2, side);
      insert.setInt(3, record.version());
      insert.setString(4, record.source());
      Rows.setInstant(insert, 5, record.recorded());
      insert.executeUpdate();
    }
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into clinical_value (patient_key, side, version, variable, stated)"
                + " values (?, ?, ?, ?, ?)")) {
      for (Map.Entry<ClinicalVariable, String> value : record.values().values().entrySet()) {
        insert.setString(1, patient.value());
        insert.setString(2, side);
        insert.setInt(3, record.version());
        insert.setString(4, value.getKey().columnName());
        insert.setString(5, value.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Patients with a record, in the order of their keys. */
  List<PatientKey> patients(Connection tx) throws SQLException {
    List<PatientKey> patients = new ArrayList<>();
    try (PreparedStatement select =
            tx.prepareStatement(
                "select patient_key from patient where record_version > 0 order by patient_key");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        patients.add(new PatientKey(row.getString(1)));
      }
    }
    return patients;
  }
}
