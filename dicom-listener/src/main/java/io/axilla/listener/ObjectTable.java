// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.storage.Manifest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL of the table {@code held_object}. */
final class ObjectTable {
  static final String COLUMNS =
      "patient_key, study, series, sop_instance, sop_class, transfer_syntax, file_sha256,"
          + " file_bytes, received, source, conflict, own";

  private ObjectTable() {}

  /**
   * Claims the SOP Instance UID for this object.
   *
   * @return false when it is held already; waits for a transaction that is about to hold it
   */
  static boolean insert(Connection tx, HeldObject object) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into held_object ("
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, object.patientKey().value());
      setInstance(insert, 2, object.instance());
      insert.setBoolean(11, object.conflict());
      insert.setBoolean(12, object.own());
      return insert.executeUpdate() == 1;
    }
  }

  /** Puts another object in the place of the one that is held under its UID. */
  static void replace(Connection tx, HeldObject object) throws SQLException {
    try (PreparedStatement delete =
        tx.prepareStatement("delete from held_object where sop_instance = ?")) {
      delete.setString(1, object.instance().sopInstance().value());
      delete.executeUpdate();
    }
    insert(tx, object);
  }

  static Optional<HeldObject> find(Connection tx, SopInstanceUid sopInstance) throws SQLException {
    return find(tx, sopInstance, "");
  }

  static Optional<HeldObject> lock(Connection tx, SopInstanceUid sopInstance) throws SQLException {
    return find(tx, sopInstance, " for update");
  }

  private static Optional<HeldObject> find(Connection tx, SopInstanceUid sopInstance, String how)
      throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select " + COLUMNS + " from held_object where sop_instance = ?" + how)) {
      select.setString(1, sopInstance.value());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    }
  }

  /** Whether the series has another object that is not our own. */
  static boolean isFirstOfSeries(Connection tx, HeldObject object) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select 1 from held_object where patient_key = ? and study = ? and series = ?"
                + " and sop_instance <> ? and own = false limit 1")) {
      select.setString(1, object.patientKey().value());
      select.setString(2, object.instance().study().value());
      select.setString(3, object.instance().series().value());
      select.setString(4, object.instance().sopInstance().value());
      try (ResultSet rows = select.executeQuery()) {
        return !rows.next();
      }
    }
  }

  static void markConflict(Connection tx, SopInstanceUid sopInstance) throws SQLException {
    mark(tx, "conflict", sopInstance);
  }

  static void markOwn(Connection tx, SopInstanceUid sopInstance) throws SQLException {
    mark(tx, "own", sopInstance);
  }

  private static void mark(Connection tx, String flag, SopInstanceUid sopInstance)
      throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement("update held_object set " + flag + " = true where sop_instance = ?")) {
      update.setString(1, sopInstance.value());
      update.executeUpdate();
    }
  }

  /**
   * What a study consists of, in the order of UIDs. An object that an authoritative source has
   * moved to another patient or study stays in the study it was in as a conflict: what is left of
   * its series there must not pass for a whole one.
   */
  static List<Manifest.Entry> manifestEntries(Connection tx, StudyKey key) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            """
            select series, sop_instance, sop_class, transfer_syntax, file_sha256, conflict, own
              from held_object where patient_key = ? and study = ?
            union all
            select a.series, a.sop_instance, a.sop_class, a.transfer_syntax, a.file_sha256, true, false
              from set_aside a where a.patient_key = ? and a.study = ? and a.code = 'REPLACED_BY_SOURCE'
               and not exists (select 1 from held_object h where h.sop_instance = a.sop_instance
                     and h.patient_key = a.patient_key and h.study = a.study)
            order by 1, 2, 5
            """)) {
      select.setString(1, key.patientKey().value());
      select.setString(2, key.study().value());
      select.setString(3, key.patientKey().value());
      select.setString(4, key.study().value());
      Map<String, Manifest.Entry> entries = new LinkedHashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String sopInstance = rows.getString(2);
          entries.putIfAbsent(
              sopInstance,
              new Manifest.Entry(
                  new SeriesInstanceUid(rows.getString(1)),
                  new SopInstanceUid(sopInstance),
                  new SopClassUid(rows.getString(3)),
                  rows.getString(4),
                  new Sha256(rows.getString(5)),
                  rows.getBoolean(6),
                  rows.getBoolean(7)));
        }
      }
      return List.copyOf(entries.values());
    }
  }

  static HeldObject read(ResultSet rows) throws SQLException {
    return new HeldObject(
        new PatientKey(rows.getString(1)),
        readInstance(rows, 2),
        rows.getBoolean(11),
        rows.getBoolean(12));
  }

  /** The nine columns of an instance, in the order in which both tables of objects are read. */
  static Instance readInstance(ResultSet rows, int first) throws SQLException {
    return new Instance(
        new StudyInstanceUid(rows.getString(first)),
        new SeriesInstanceUid(rows.getString(first + 1)),
        new SopInstanceUid(rows.getString(first + 2)),
        new SopClassUid(rows.getString(first + 3)),
        rows.getString(first + 4),
        new Sha256(rows.getString(first + 5)),
        rows.getLong(first + 6),
        StudyTable.instant(rows, first + 7),
        rows.getString(first + 8));
  }

  static void setInstance(PreparedStatement statement, int first, Instance instance)
      throws SQLException {
    statement.setString(first, instance.study().value());
    statement.setString(first + 1, instance.series().value());
    statement.setString(first + 2, instance.sopInstance().value());
    statement.setString(first + 3, instance.sopClass().value());
    statement.setString(first + 4, instance.transferSyntax());
    statement.setString(first + 5, instance.file().value());
    statement.setLong(first + 6, instance.bytes());
    statement.setObject(first + 7, StudyTable.sql(instance.received()));
    statement.setString(first + 8, instance.source());
  }
}
