// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.ClinicalRecorded;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.extractor.pairing.ClinicalDates;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A patient's row: the lock under which everything of this patient is decided. */
record PatientRow(
    PatientKey key,
    @Nullable Integer recordVersion,
    List<Side> sides,
    List<Side> operatorSides,
    @Nullable LocalDate nacStart,
    @Nullable LocalDate nacEnd,
    @Nullable LocalDate surgery,
    boolean nacAbandoned,
    @Nullable Instant closed,
    @Nullable String pending) {

  /** The row of a patient, made when there is none, locked until the transaction ends. */
  static PatientRow lock(Connection tx, PatientKey key) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into patient (patient_key) select ? where not exists (select 1 from patient where patient_key = ?)"
                + " on conflict do nothing")) {
      insert.setString(1, key.value());
      insert.setString(2, key.value());
      insert.executeUpdate();
    }
    try (PreparedStatement select =
        tx.prepareStatement(
            "select record_version, sides, operator_sides, nac_start, nac_end, surgery, nac_abandoned, closed, pending"
                + " from patient where patient_key = ? for update")) {
      select.setString(1, key.value());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new PatientRow(
            key,
            row.getObject(1, Integer.class),
            sides(row.getString(2)),
            sides(row.getString(3)),
            row.getObject(4, LocalDate.class),
            row.getObject(5, LocalDate.class),
            row.getObject(6, LocalDate.class),
            row.getBoolean(7),
            instant(row.getTimestamp(8)),
            row.getString(9));
      }
    }
  }

  static boolean isKnown(Connection tx, PatientKey key) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement("select 1 from patient where patient_key = ?")) {
      select.setString(1, key.value());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Patients that pairing has to look at again when a day has passed. */
  static List<PatientKey> enrolled(Connection tx) throws SQLException {
    try (PreparedStatement select =
            tx.prepareStatement(
                "select patient_key from patient where record_version is not null or operator_sides <> ''"
                    + " order by patient_key");
        ResultSet row = select.executeQuery()) {
      List<PatientKey> keys = new ArrayList<>();
      while (row.next()) {
        keys.add(new PatientKey(row.getString(1)));
      }
      return keys;
    }
  }

  /** Takes over a record; an older one than the known changes nothing. */
  boolean record(Connection tx, ClinicalRecorded event) throws SQLException {
    if (recordVersion != null && recordVersion >= event.recordVersion()) {
      return false;
    }
    if (!event.sides().isEmpty() && !event.sides().equals(sides)) {
      // Sides that a person gave stood in for a record that did not name them; now it speaks.
      set(tx, "operator_sides", "");
    }
    try (PreparedStatement update =
        tx.prepareStatement(
            "update patient set record_version = ?, sides = ?, nac_start = ?, nac_end = ?, surgery = ?,"
                + " nac_abandoned = ? where patient_key = ?")) {
      update.setInt(1, event.recordVersion());
      update.setString(2, text(event.sides()));
      update.setDate(3, date(event.nacStart()));
      update.setDate(4, date(event.nacEnd()));
      update.setDate(5, date(event.surgery()));
      update.setBoolean(6, event.nacAbandoned());
      update.setString(7, key.value());
      update.executeUpdate();
    }
    return true;
  }

  void enrol(Connection tx, Side side) throws SQLException {
    TreeSet<Side> all = new TreeSet<>(operatorSides);
    all.add(side);
    set(tx, "operator_sides", text(List.copyOf(all)));
  }

  /** Takes back what a person gave; what the record names, the record takes back. */
  void withdraw(Connection tx, Side side) throws SQLException {
    TreeSet<Side> all = new TreeSet<>(operatorSides);
    all.remove(side);
    set(tx, "operator_sides", text(List.copyOf(all)));
  }

  void reopen(Connection tx) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement("update patient set closed = null where patient_key = ?")) {
      update.setString(1, key.value());
      update.executeUpdate();
    }
  }

  void close(Connection tx, Instant at) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update patient set closed = ? where patient_key = ? and closed is null")) {
      update.setTimestamp(1, Timestamp.from(at));
      update.setString(2, key.value());
      update.executeUpdate();
    }
  }

  void saidOfPending(Connection tx, String codes) throws SQLException {
    set(tx, "pending", codes);
  }

  /** A case exists, or the patient is pending, once a record or a person enrols the patient. */
  boolean isEnrolled() {
    return recordVersion != null || !operatorSides.isEmpty();
  }

  /** What pairing needs of it: the record's sides, and those that a person has given since. */
  @Nullable ClinicalDates clinical() {
    if (!isEnrolled()) {
      return null;
    }
    TreeSet<Side> all = new TreeSet<>(sides);
    all.addAll(operatorSides);
    return new ClinicalDates(
        recordVersion, List.copyOf(all), nacStart, nacEnd, surgery, nacAbandoned);
  }

  private void set(Connection tx, String column, String value) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement("update patient set " + column + " = ? where patient_key = ?")) {
      update.setString(1, value);
      update.setString(2, key.value());
      update.executeUpdate();
    }
  }

  private static String text(List<Side> sides) {
    return sides.stream().map(Side::name).collect(Collectors.joining(","));
  }

  private static List<Side> sides(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Side::valueOf).toList();
  }

  private static @Nullable Date date(@Nullable LocalDate date) {
    return date == null ? null : Date.valueOf(date);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
