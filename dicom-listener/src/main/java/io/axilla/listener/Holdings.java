// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.PixelDecoder;
import io.axilla.storage.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is held, for those who ask. */
public final class Holdings {
  private final Database database;
  private final ObjectFiles files;

  Holdings(Database database, ObjectFiles files) {
    this.database = database;
    this.files = files;
  }

  /**
   * A study with numbers only.
   *
   * @param conflicts objects under whose UID another one came
   * @param own objects that Axilla wrote
   */
  public record Study(
      PatientKey patientKey,
      StudyInstanceUid study,
      int revision,
      boolean complete,
      Instant lastChange,
      int objects,
      int conflicts,
      int own) {}

  /**
   * @param study null: of all studies
   */
  public List<HeldObject> objects(@Nullable StudyInstanceUid study) {
    return database.inTransaction(tx -> objects(tx, study));
  }

  public Optional<HeldObject> object(SopInstanceUid sopInstance) {
    return database.inTransaction(tx -> ObjectTable.find(tx, sopInstance));
  }

  /** The file of the object that counts. */
  public Path file(HeldObject object) {
    return files.of(object);
  }

  /** Digest of the value of Pixel Data as it is stored; null without pixels. */
  public @Nullable Sha256 pixels(HeldObject object) throws IOException {
    return PixelDecoder.storedPixelBytes(DicomFile.read(files.of(object)))
        .map(Sha256::of)
        .orElse(null);
  }

  public List<Study> studies() {
    return database.inTransaction(Holdings::studies);
  }

  public List<SetAsideObject> setAside() {
    return database.inTransaction(SetAsideTable::all);
  }

  int openStudies() {
    return count("study where complete = false");
  }

  int setAsideCount() {
    return count("set_aside");
  }

  private int count(String from) {
    return database.inTransaction(
        tx -> {
          try (PreparedStatement select = tx.prepareStatement("select count(*) from " + from);
              ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getInt(1);
          }
        });
  }

  private static List<HeldObject> objects(Connection tx, @Nullable StudyInstanceUid study)
      throws SQLException {
    String condition = study == null ? "" : " where study = ?";
    try (PreparedStatement select =
        tx.prepareStatement(
            "select "
                + ObjectTable.COLUMNS
                + " from held_object"
                + condition
                + " order by study, series, received, sop_instance")) {
      if (study != null) {
        select.setString(1, study.value());
      }
      List<HeldObject> objects = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          objects.add(ObjectTable.read(rows));
        }
      }
      return objects;
    }
  }

  private static List<Study> studies(Connection tx) throws SQLException {
    try (PreparedStatement select =
            tx.prepareStatement(
                """
                select s.patient_key, s.study, s.revision, s.complete, s.last_change, count(o.sop_instance),
                       sum(case when o.conflict then 1 else 0 end), sum(case when o.own then 1 else 0 end)
                  from study s
                  left join held_object o on o.patient_key = s.patient_key and o.study = s.study
                 group by s.patient_key, s.study, s.revision, s.complete, s.last_change
                 order by s.last_change, s.study, s.patient_key
                """);
        ResultSet rows = select.executeQuery()) {
      List<Study> studies = new ArrayList<>();
      while (rows.next()) {
        studies.add(
            new Study(
                new PatientKey(rows.getString(1)),
                new StudyInstanceUid(rows.getString(2)),
                rows.getInt(3),
                rows.getBoolean(4),
                StudyTable.instant(rows, 5),
                rows.getInt(6),
                rows.getInt(7),
                rows.getInt(8)));
      }
      return studies;
    }
  }
}
