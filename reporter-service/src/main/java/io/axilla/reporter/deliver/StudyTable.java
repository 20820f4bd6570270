// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.reporter.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The newest revision of every study, so that its manifest can be found in the object store. */
final class StudyTable {
  private StudyTable() {}

  /** Where a study's manifest is. */
  record Revision(StudyInstanceUid study, int number, Sha256 digest) {}

  static void apply(Connection tx, StudyReceived event) throws SQLException {
    Sql.update(
        tx,
        "insert into study_revision (patient_key, study, revision, objects_digest)"
            + " values (?, ?, ?, ?) on conflict do nothing",
        event.patientKey(),
        event.study(),
        event.revision(),
        event.objectsDigest());
    Sql.update(
        tx,
        "update study_revision set revision = ?, objects_digest = ?"
            + " where patient_key = ? and study = ? and revision < ?",
        event.revision(),
        event.objectsDigest(),
        event.patientKey(),
        event.study(),
        event.revision());
  }

  static List<Revision> ofPatient(Connection tx, PatientKey patient) throws SQLException {
    return Sql.list(
        tx,
        "select study, revision, objects_digest from study_revision where patient_key = ?"
            + " order by study",
        row ->
            new Revision(
                new StudyInstanceUid(row.getString(1)),
                row.getInt(2),
                new Sha256(row.getString(3))),
        patient);
  }
}
