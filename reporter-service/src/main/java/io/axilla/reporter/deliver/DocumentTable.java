// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.Code;
import io.axilla.contracts.Confirmation;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.TimePoint;
import io.axilla.reporter.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The queue of documents. */
final class DocumentTable {
  private DocumentTable() {}

  /** A document of the result's present issue. */
  static void enqueue(
      Connection tx, ResultRow result, DocumentKind kind, String destination, Instant now)
      throws SQLException {
    enqueueFor(tx, result, result.issue(), kind, destination, now);
  }

  /**
   * The copy of a mask. It says the same whatever becomes of the result, so every issue of it
   * refers to the one copy.
   */
  static void enqueueMask(
      Connection tx, ResultRow result, TimePoint role, String destination, Instant now)
      throws SQLException {
    enqueue(tx, result, DocumentKind.SEGMENTATION, role.name(), 0, destination, now);
  }

  static void enqueueFor(
      Connection tx,
      ResultRow result,
      int issue,
      DocumentKind kind,
      String destination,
      Instant now)
      throws SQLException {
    enqueue(tx, result, kind, "", issue, destination, now);
  }

  /**
   * A document stands once for a version, kind, role, issue and destination; a dropped one comes
   * back.
   */
  private static void enqueue(
      Connection tx,
      ResultRow result,
      DocumentKind kind,
      String role,
      int issue,
      String destination,
      Instant now)
      throws SQLException {
    Sql.update(
        tx,
        "insert into document (case_version, case_id, patient_key, kind, role, issue, destination,"
            + " state, attempts, refusals, next_attempt, created, changed)"
            + " values (?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, 0, ?, ?, ?) on conflict do nothing",
        result.caseVersion(),
        result.caseId(),
        result.patientKey(),
        kind,
        role,
        issue,
        destination,
        now,
        now,
        now);
    Sql.update(
        tx,
        "update document set state = case when delivered is null then 'QUEUED' else 'DELIVERED' end,"
            + " next_attempt = ?, changed = ?"
            + " where case_version = ? and kind = ? and role = ? and issue = ? and destination = ?"
            + " and state = 'DROPPED'",
        now,
        now,
        result.caseVersion(),
        kind,
        role,
        issue,
        destination);
  }

  /**
   * Outdates every result of the case that has not been delivered. A withdrawal is outdated only by
   * its own result: what else follows it supersedes it.
   */
  static void drop(Connection tx, CaseId caseId, Instant now) throws SQLException {
    Sql.update(
        tx,
        "update document set state = 'DROPPED', changed = ?"
            + " where case_id = ? and state in ('QUEUED', 'HELD', 'FAILED')"
            + " and kind <> 'WITHDRAWAL'",
        now,
        caseId);
  }

  /** Outdates what certainly no destination has. */
  static void dropUnsent(Connection tx, CaseId caseId, Instant now) throws SQLException {
    Sql.update(
        tx,
        "update document set state = 'DROPPED', changed = ? where case_id = ?"
            + " and state in ('QUEUED', 'HELD', 'FAILED') and first_sent is null"
            + " and kind <> 'WITHDRAWAL'",
        now,
        caseId);
  }

  /** Outdates the withdrawals of a result that holds again before a destination has them. */
  static void dropUnsentWithdrawals(Connection tx, CaseVersion version, Instant now)
      throws SQLException {
    Sql.update(
        tx,
        "update document set state = 'DROPPED', changed = ? where case_version = ?"
            + " and state in ('QUEUED', 'HELD', 'FAILED') and first_sent is null"
            + " and kind = 'WITHDRAWAL'",
        now,
        version);
  }

  static List<DocumentRow> ofCase(Connection tx, CaseId caseId) throws SQLException {
    return Sql.list(
        tx,
        "select " + DocumentRow.COLUMNS + " from document where case_id = ? order by id",
        DocumentRow::read,
        caseId);
  }

  /**
   * The oldest document that is due; evidence only when the copies of its masks are there, a
   * prediction only when its evidence is.
   */
  static Optional<DocumentRow> nextDue(Connection tx, String destination, Instant now)
      throws SQLException {
    return Sql.first(
        tx,
        "select "
            + DocumentRow.COLUMNS
            + " from document d where destination = ? and state in ('QUEUED', 'HELD')"
            + " and next_attempt <= ? and (kind <> 'PREDICTION' or exists (select 1 from document e"
            + " where e.case_version = d.case_version and e.issue = d.issue"
            + " and e.destination = d.destination and e.kind = 'EVIDENCE'"
            + " and e.state = 'DELIVERED')) and (kind <> 'EVIDENCE' or not exists"
            + " (select 1 from document m where m.case_version = d.case_version"
            + " and m.destination = d.destination and m.kind = 'SEGMENTATION'"
            + " and m.state <> 'DELIVERED')) order by id limit 1",
        DocumentRow::read,
        destination,
        now);
  }

  static void store(Connection tx, long id, DocumentRow.Stored stored, Instant now)
      throws SQLException {
    Sql.update(
        tx,
        "update document set sop_class = ?, sop_instance = ?, study = ?, series = ?, digest = ?,"
            + " changed = ? where id = ?",
        stored.sopClass(),
        stored.instance(),
        stored.study(),
        stored.series(),
        stored.digest(),
        now,
        id);
  }

  /**
   * Notes that a send begins.
   *
   * @return false when the document was outdated meanwhile and must not be sent
   */
  static boolean begin(Connection tx, long id, Instant now) throws SQLException {
    return Sql.update(
            tx,
            "update document set attempts = attempts + 1, first_sent = coalesce(first_sent, ?),"
                + " changed = ? where id = ? and state in ('QUEUED', 'HELD')",
            now,
            now,
            id)
        == 1;
  }

  /** The destination has it. A document that was dropped while it was sent stays dropped. */
  static void delivered(
      Connection tx, long id, Confirmation confirmation, @Nullable String remark, Instant now)
      throws SQLException {
    Sql.update(
        tx,
        "update document set state = case when state = 'DROPPED' then state else 'DELIVERED' end,"
            + " delivered = ?, confirmation = ?, code = null, explanation = ?, changed = ?"
            + " where id = ?",
        now,
        confirmation,
        remark,
        now,
        id);
  }

  static void postpone(
      Connection tx,
      long id,
      DocumentState state,
      Code code,
      String explanation,
      int refusals,
      Instant nextAttempt,
      Instant now)
      throws SQLException {
    Sql.update(
        tx,
        "update document set state = ?, code = ?, explanation = ?, refusals = ?, next_attempt = ?,"
            + " changed = ? where id = ? and state in ('QUEUED', 'HELD')",
        state,
        code,
        explanation.length() <= 1000 ? explanation : explanation.substring(0, 1000),
        refusals,
        nextAttempt,
        now,
        id);
  }

  /** Tries failed and held documents again: of one case, of one code, or all. */
  static List<CaseId> replay(
      Connection tx, @Nullable CaseId caseId, @Nullable Code code, Instant now)
      throws SQLException {
    String which =
        " where state in ('FAILED', 'HELD') and (cast(? as varchar) is null or case_id = ?)"
            + " and (cast(? as varchar) is null or code = ?)";
    List<CaseId> cases =
        Sql.list(
            tx,
            "select distinct case_id from document" + which,
            row -> new CaseId(row.getString(1)),
            caseId,
            caseId,
            code,
            code);
    Sql.update(
        tx,
        "update document set state = 'QUEUED', refusals = 0, next_attempt = ?, changed = ?" + which,
        now,
        now,
        caseId,
        caseId,
        code,
        code);
    return cases;
  }
}
