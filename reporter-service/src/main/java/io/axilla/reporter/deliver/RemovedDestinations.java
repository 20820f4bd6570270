// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.Code;
import io.axilla.reporter.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Documents for a PACS that was taken out of the configuration: they fail, so that no case waits in
 * silence for what nobody will send, and are queued again when the PACS is configured again.
 */
final class RemovedDestinations {
  static final Code DESTINATION_REMOVED = new Code("DESTINATION_REMOVED");
  private static final String OPEN = " where destination = ? and state in ('QUEUED', 'HELD')";
  private static final String REMOVED =
      " where destination = ? and state = 'FAILED' and code = 'DESTINATION_REMOVED'";

  private RemovedDestinations() {}

  /**
   * Brings the queue in line with the configuration.
   *
   * @param configured AE titles
   * @return the cases of which something changed
   */
  static Set<CaseId> apply(Connection tx, List<String> configured, Instant now)
      throws SQLException {
    List<String> known =
        Sql.list(
            tx,
            "select distinct destination from document order by destination",
            row -> row.getString(1));
    Set<CaseId> cases = new LinkedHashSet<>();
    for (String destination : known) {
      if (configured.contains(destination)) {
        cases.addAll(cases(tx, REMOVED, destination));
        Sql.update(
            tx,
            "update document set state = 'QUEUED', code = null, explanation = null,"
                + " next_attempt = ?, changed = ?"
                + REMOVED,
            now,
            now,
            destination);
      } else {
        cases.addAll(cases(tx, OPEN, destination));
        Sql.update(
            tx,
            "update document set state = 'FAILED', code = ?, explanation = ?, changed = ?" + OPEN,
            DESTINATION_REMOVED,
            "The PACS is no longer configured; configure it again, or close the case.",
            now,
            destination);
      }
    }
    return cases;
  }

  private static List<CaseId> cases(Connection tx, String which, String destination)
      throws SQLException {
    return Sql.list(
        tx,
        "select distinct case_id from document" + which,
        row -> new CaseId(row.getString(1)),
        destination);
  }
}
