// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.Code;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.TimePoint;
import io.axilla.reporter.sql.Sql;
import io.axilla.reporter.sr.SeriesReference;
import io.axilla.reporter.sr.SopReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document for one destination.
 *
 * @param role the scan that a segmentation is of; null for what is about both
 * @param issue how often the result had been taken back and came again when this was made; 0 of a
 *     segmentation, which stands as long as the result's version does
 * @param code why it has not been delivered
 * @param stored what was stored, from the first attempt on
 * @param firstSent since when the destination may have it
 */
record DocumentRow(
    long id,
    CaseVersion caseVersion,
    CaseId caseId,
    PatientKey patientKey,
    DocumentKind kind,
    @Nullable TimePoint role,
    int issue,
    String destination,
    DocumentState state,
    @Nullable Code code,
    int attempts,
    int refusals,
    Optional<Stored> stored,
    @Nullable Instant firstSent) {

  /** The identity of the bytes that are sent, now and at every repetition. */
  record Stored(
      SopClassUid sopClass,
      SopInstanceUid instance,
      StudyInstanceUid study,
      SeriesInstanceUid series,
      Sha256 digest) {}

  static final String COLUMNS =
      "id, case_version, case_id, patient_key, kind, role, issue, destination, state, code,"
          + " attempts, refusals, sop_class, sop_instance, study, series, digest, first_sent";

  static DocumentRow read(ResultSet row) throws SQLException {
    String code = row.getString("code");
    String role = row.getString("role");
    String instance = row.getString("sop_instance");
    return new DocumentRow(
        row.getLong("id"),
        new CaseVersion(row.getString("case_version")),
        new CaseId(row.getString("case_id")),
        new PatientKey(row.getString("patient_key")),
        DocumentKind.valueOf(row.getString("kind")),
        role.isEmpty() ? null : TimePoint.valueOf(role),
        row.getInt("issue"),
        row.getString("destination"),
        DocumentState.valueOf(row.getString("state")),
        code == null ? null : new Code(code),
        row.getInt("attempts"),
        row.getInt("refusals"),
        instance == null
            ? Optional.empty()
            : Optional.of(
                new Stored(
                    new SopClassUid(row.getString("sop_class")),
                    new SopInstanceUid(instance),
                    new StudyInstanceUid(row.getString("study")),
                    new SeriesInstanceUid(row.getString("series")),
                    new Sha256(row.getString("digest")))),
        Sql.instant(row, "first_sent"));
  }

  boolean isOf(ResultRow result) {
    return caseVersion.equals(result.caseVersion())
        && (issue == result.issue() || kind == DocumentKind.SEGMENTATION);
  }

  boolean mayBeThere() {
    return firstSent != null;
  }

  /** How others refer to it, once it is stored. */
  SeriesReference reference() {
    Stored made = stored.orElseThrow();
    return SeriesReference.of(
        made.study(), made.series(), new SopReference(made.sopClass(), made.instance()));
  }

  /** Whether it says something about a result, so that a withdrawal has to follow it. */
  boolean isReport() {
    return kind != DocumentKind.SEGMENTATION;
  }
}
