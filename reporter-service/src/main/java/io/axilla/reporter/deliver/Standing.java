// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.DocumentKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a case stands by its result and the documents: what the reporter says of it. A pure
 * function of both.
 *
 * @param because reasons of failed documents or of a withdrawal; what a withheld result says of
 *     itself is added by whoever tells it
 * @param decision the pairing decision that this rests on
 */
record Standing(CaseState state, List<Code> waitingFor, List<Code> because, long decision) {
  private static final Comparator<Code> BY_VALUE = Comparator.comparing(Code::value);
  static final Code NO_DESTINATION = new Code("NO_DESTINATION");
  static final Code CONFIRMATION = new Code("CONFIRMATION");
  static final Code DELIVERY = new Code("DELIVERY");
  static final Code WITHDRAWAL_DELIVERY = new Code("WITHDRAWAL_DELIVERY");

  Standing {
    waitingFor = List.copyOf(waitingFor);
    because = List.copyOf(because);
  }

  /** Empty where the reporter has nothing to say: another stage's state stands. */
  static Optional<Standing> of(ResultRow result, List<DocumentRow> documents) {
    if (result.takenBack().isPresent()) {
      return ofWithdrawn(result.takenBack().get(), documents);
    }
    long decision = result.decision();
    if (!result.released()) {
      return Optional.of(
          new Standing(CaseState.CONFIRMING, List.of(CONFIRMATION), List.of(), decision));
    }
    List<DocumentRow> own = documents.stream().filter(d -> d.isOf(result)).toList();
    if (own.isEmpty()) {
      return Optional.of(
          new Standing(CaseState.REPORTING, List.of(NO_DESTINATION), List.of(), decision));
    }
    if (own.stream().anyMatch(in(DocumentState.DROPPED))) {
      return Optional.empty();
    }
    return Optional.of(progress(own, CaseState.DELIVERED, DELIVERY, List.of(), decision));
  }

  private static Optional<Standing> ofWithdrawn(
      ResultRow.TakenBack takenBack, List<DocumentRow> documents) {
    List<Code> because = takenBack.why().because();
    if (documents.stream().filter(DocumentRow::isReport).noneMatch(DocumentRow::mayBeThere)) {
      return takenBack.byPerson()
          ? Optional.of(new Standing(CaseState.WITHDRAWN, List.of(), because, takenBack.decision()))
          : Optional.empty();
    }
    List<DocumentRow> withdrawals =
        documents.stream()
            .filter(d -> d.kind() == DocumentKind.WITHDRAWAL)
            .filter(in(DocumentState.DROPPED).negate())
            .toList();
    return Optional.of(
        progress(
            withdrawals, CaseState.WITHDRAWN, WITHDRAWAL_DELIVERY, because, takenBack.decision()));
  }

  private static Standing progress(
      List<DocumentRow> documents,
      CaseState done,
      Code waiting,
      List<Code> because,
      long decision) {
    List<DocumentRow> open =
        documents.stream()
            .filter(in(DocumentState.QUEUED).or(in(DocumentState.HELD)))
            .filter(document -> !isBehindFailure(document, documents))
            .toList();
    if (!open.isEmpty()) {
      Set<Code> codes = codes(open);
      codes.add(waiting);
      return new Standing(
          CaseState.REPORTING, codes.stream().sorted(BY_VALUE).toList(), because, decision);
    }
    List<DocumentRow> failed = documents.stream().filter(in(DocumentState.FAILED)).toList();
    if (!failed.isEmpty()) {
      List<Code> reasons = new ArrayList<>(codes(failed));
      because.stream().filter(code -> !reasons.contains(code)).forEach(reasons::add);
      return new Standing(CaseState.FAILED, List.of(), reasons, decision);
    }
    return new Standing(done, List.of(), because, decision);
  }

  /** Whether it waits for another one that has failed for good. */
  private static boolean isBehindFailure(DocumentRow document, List<DocumentRow> documents) {
    Set<DocumentKind> before =
        switch (document.kind()) {
          case PREDICTION -> EnumSet.of(DocumentKind.SEGMENTATION, DocumentKind.EVIDENCE);
          case EVIDENCE -> EnumSet.of(DocumentKind.SEGMENTATION);
          case SEGMENTATION, WITHDRAWAL -> EnumSet.noneOf(DocumentKind.class);
        };
    return documents.stream()
        .filter(in(DocumentState.FAILED))
        .filter(other -> other.destination().equals(document.destination()))
        .anyMatch(other -> before.contains(other.kind()));
  }

  private static Set<Code> codes(List<DocumentRow> documents) {
    Set<Code> codes = new LinkedHashSet<>();
    for (DocumentRow document : documents) {
      Code code = document.code();
      if (code != null) {
        codes.add(code);
      }
    }
    return codes;
  }

  private static Predicate<DocumentRow> in(DocumentState state) {
    return document -> document.state() == state;
  }
}
