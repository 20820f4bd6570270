// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.Code;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Stage;
import io.axilla.messaging.Outbox;
import io.axilla.reporter.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says where a case stands whenever that has changed. Call it under the lock of the case. */
final class Telling {
  private final Outbox outbox;
  private final Clock clock;

  Telling(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  void tell(Connection tx, CaseId caseId) throws SQLException {
    Optional<ResultRow> found = ResultTable.inForce(tx, caseId);
    if (found.isEmpty()) {
      return;
    }
    ResultRow result = found.get();
    Optional<Standing> standing = Standing.of(result, DocumentTable.ofCase(tx, caseId));
    if (standing.isEmpty()) {
      return;
    }
    String told = text(standing.get(), result.issue());
    if (told.equals(result.told())) {
      return;
    }
    ResultTable.told(tx, result.caseVersion(), told);
    outbox.append(tx, event(result, standing.get()));
  }

  private CaseChanged event(ResultRow result, Standing standing) {
    ResponsePredicted predicted = result.event();
    Set<Code> warnings = new LinkedHashSet<>(predicted.match().warnings());
    warnings.addAll(predicted.prediction().warnings());
    Set<Code> because = new LinkedHashSet<>(standing.because());
    if (result.takenBack().isEmpty()) {
      because.addAll(predicted.prediction().withheldBecause());
    }
    return new CaseChanged(
        CaseChanged.VERSION,
        result.patientKey(),
        result.caseId(),
        predicted.match().side(),
        Stage.REPORTER,
        standing.state(),
        standing.decision(),
        standing.waitingFor(),
        List.copyOf(because),
        List.copyOf(warnings),
        result.caseVersion(),
        clock.instant());
  }

  private static String text(Standing standing, int issue) {
    return String.join(
        "|",
        standing.state().name(),
        Sql.text(standing.waitingFor()),
        Sql.text(standing.because()),
        Long.toString(standing.decision()),
        Integer.toString(issue));
  }
}
