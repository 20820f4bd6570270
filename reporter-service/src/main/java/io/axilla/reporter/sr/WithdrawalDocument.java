// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import static io.axilla.reporter.sr.Content.CONTAINS;

import io.axilla.contracts.ResponsePredicted;
import io.axilla.dicom.Dataset;
import java.util.ArrayList;
import java.util.List;

/** Supersedes a result that turned out wrong: gives no number, and says why. */
public final class WithdrawalDocument {
  private WithdrawalDocument() {}

  public static Dataset of(
      DocumentFrame frame,
      ResponsePredicted result,
      ScanReferences pre,
      ScanReferences post,
      Withdrawal withdrawal) {
    List<Statement> statements = new ArrayList<>(Statements.limitations(result.model()));
    statements.add(
        new Statement(
            Concepts.RESULT,
            "Result withdrawn: the earlier result for this axilla must not be used."));
    statements.addAll(Statements.reasons(withdrawal.because()));
    if (withdrawal.operator() != null && withdrawal.reason() != null) {
      statements.add(
          new Statement(
              Concepts.DECISION,
              Statements.decision("WITHDRAW", withdrawal.operator(), withdrawal.reason())));
    }
    return AnswerDocument.of(
        frame,
        result,
        List.of(pre, post),
        Concepts.WITHDRAWN,
        Content.noNumber(CONTAINS, Concepts.PROBABILITY, Concepts.NOT_ATTEMPTED),
        statements,
        "Axillary pCR WITHDRAWN - RESEARCH USE ONLY",
        List.of());
  }
}
