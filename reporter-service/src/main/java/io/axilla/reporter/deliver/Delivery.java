// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.Code;
import io.axilla.contracts.Confirmation;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.ReportDelivered;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopClassUid;
import io.axilla.dicom.AssociationFailedException;
import io.axilla.dicom.StoreResult;
import io.axilla.dicom.StoreScu;
import io.axilla.messaging.Outbox;
import io.axilla.messaging.SafeTrace;
import io.axilla.reporter.deliver.DeliverySettings.Retry;
import io.axilla.reporter.worklist.KnownCases;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseException;
import io.axilla.storage.FailPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers to one destination, a document at a time. An outage is waited out for all documents
 * together, without end; a refusal concerns one document and is believed after a few times.
 * "Delivered" is said only after the destination answered success.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Code SOP_CLASS_NOT_ACCEPTED = new Code("SOP_CLASS_NOT_ACCEPTED");
  private static final Code SEG_NOT_ACCEPTED = new Code("SEG_NOT_ACCEPTED");
  private static final Code STORE_REFUSED = new Code("STORE_REFUSED");
  private static final Code PACS_OUT_OF_RESOURCES = new Code("PACS_OUT_OF_RESOURCES");
  private static final Code PACS_UNREACHABLE = new Code("PACS_UNREACHABLE");
  private static final Code PACS_REFUSED_ASSOCIATION = new Code("PACS_REFUSED_ASSOCIATION");
  private static final Code DOCUMENT_NOT_MADE = new Code("DOCUMENT_NOT_MADE");
  private static final Code DOCUMENT_UNREADABLE = new Code("DOCUMENT_UNREADABLE");

  private final Database database;
  private final Pacs pacs;
  private final DocumentMaker maker;
  private final Telling telling;
  private final Outbox outbox;
  private final Retry retry;
  private final DeliveryMeters meters;
  private final Clock clock;

  Delivery(
      Database database,
      Pacs pacs,
      DocumentMaker maker,
      Telling telling,
      Outbox outbox,
      Retry retry,
      DeliveryMeters meters,
      Clock clock) {
    this.database = database;
    this.pacs = pacs;
    this.maker = maker;
    this.telling = telling;
    this.outbox = outbox;
    this.retry = retry;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Works on the next document that is due.
   *
   * @return false when there is none
   */
  boolean next() throws InterruptedException {
    Optional<DocumentRow> due =
        database.inTransaction(
            tx ->
                DestinationTable.isOpen(tx, pacs.aeTitle(), clock.instant())
                    ? DocumentTable.nextDue(tx, pacs.aeTitle(), clock.instant())
                    : Optional.<DocumentRow>empty());
    if (due.isEmpty()) {
      return false;
    }
    DocumentRow document = due.get();
    Instant began = clock.instant();
    try {
      deliver(document, began);
    } catch (AssociationFailedException e) {
      if (e.reason() != AssociationFailedException.Reason.NO_CONTEXT) {
        outage(document, e);
      } else if (document.kind() == DocumentKind.SEGMENTATION) {
        // Reports that refer to a mask that is not there would be unsound: they wait with it.
        hold(document, SEG_NOT_ACCEPTED, e.getMessage());
      } else {
        refused(document, SOP_CLASS_NOT_ACCEPTED, e.getMessage());
      }
    } catch (NotDeliverable e) {
      hold(document, e.code(), e.getMessage());
    } catch (DatabaseException e) {
      throw e;
    } catch (IOException e) {
      LOG.warn(
          "document {} of {} cannot be read or written{}",
          document.id(),
          pacs.aeTitle(),
          SafeTrace.of(e));
      hold(
          document,
          DOCUMENT_UNREADABLE,
          "A file of the object store cannot be read or written (" + SafeTrace.inWords(e) + ").");
    } catch (RuntimeException e) {
      LOG.error(
          "document {} for {} cannot be made{}", document.id(), pacs.aeTitle(), SafeTrace.of(e));
      refused(document, DOCUMENT_NOT_MADE, "The document cannot be made: " + SafeTrace.inWords(e));
    }
    return true;
  }

  private void deliver(DocumentRow document, Instant began)
      throws NotDeliverable, IOException, InterruptedException {
    DocumentRow.Stored stored;
    StoreResult answer;
    if (document.stored().isPresent()) {
      stored = document.stored().get();
      try (StoreScu scu = pacs.open(List.of(stored.sopClass().value()))) {
        answer = send(scu, document, stored);
      }
    } else {
      DocumentMaker.Draft draft = maker.draft(document, pacs);
      List<String> classes = Pacs.classes(document.kind());
      try (StoreScu scu = pacs.open(classes)) {
        SopClassUid sopClass =
            classes.stream().filter(scu::accepts).findFirst().map(SopClassUid::new).orElseThrow();
        stored = maker.store(document, draft, sopClass);
        answer = send(scu, document, stored);
      }
    }
    if (answer == null) {
      return;
    }
    if (answer.isSuccess() || answer.isWarning()) {
      Confirmation confirmation = pacs.lookUp(stored);
      FailPoint.pass("reporter.sending");
      delivered(document, stored, confirmation, answer);
      meters.delivered(pacs.aeTitle(), Duration.between(began, clock.instant()));
    } else if ((answer.status() & 0xFF00) == 0xA700) {
      postpone(document, PACS_OUT_OF_RESOURCES, answered(answer));
    } else {
      refused(document, STORE_REFUSED, answered(answer));
    }
  }

  /** Null when the document was outdated in the meantime. */
  private @Nullable StoreResult send(StoreScu scu, DocumentRow document, DocumentRow.Stored stored)
      throws IOException, NotDeliverable {
    byte[] bytes = Files.readAllBytes(maker.file(document, stored));
    if (!Sha256.of(bytes).equals(stored.digest())) {
      throw new NotDeliverable(
          DOCUMENT_UNREADABLE,
          "The stored document " + stored.instance() + " has changed on disk; restore it.");
    }
    Instant now = clock.instant();
    if (!database.inTransaction(tx -> DocumentTable.begin(tx, document.id(), now))) {
      return null;
    }
    return scu.send(bytes);
  }

  private void delivered(
      DocumentRow document,
      DocumentRow.Stored stored,
      Confirmation confirmation,
      StoreResult answer) {
    Instant now = clock.instant();
    String remark = answer.isWarning() ? answered(answer) : null;
    database.run(
        tx -> {
          KnownCases.lock(tx, document.caseId(), document.patientKey(), null, now);
          DocumentTable.delivered(tx, document.id(), confirmation, remark, now);
          DestinationTable.reachable(tx, pacs.aeTitle(), now);
          outbox.append(
              tx,
              new ReportDelivered(
                  ReportDelivered.VERSION,
                  document.patientKey(),
                  document.caseId(),
                  document.caseVersion(),
                  document.kind(),
                  stored.sopClass(),
                  stored.instance(),
                  document.destination(),
                  confirmation,
                  stored.digest(),
                  now));
          telling.tell(tx, document.caseId());
        });
    LOG.info(
        "delivered {} {} to {} ({})",
        document.kind(),
        stored.instance(),
        document.destination(),
        confirmation);
  }

  private void refused(DocumentRow document, Code code, String explanation) {
    int refusals = document.refusals() + 1;
    boolean failed = refusals >= retry.refusals();
    // What the destination says of it may name the patient and stays out of the log.
    LOG.warn(
        "{} did not take {} {}: {} ({} of {})",
        pacs.aeTitle(),
        document.kind(),
        document.caseId(),
        code,
        refusals,
        retry.refusals());
    meters.failed(pacs.aeTitle(), DeliveryMeters.REFUSED);
    settle(
        document,
        failed ? DocumentState.FAILED : DocumentState.QUEUED,
        code,
        explanation,
        refusals,
        retry.wait(refusals),
        true);
  }

  private void postpone(DocumentRow document, Code code, String explanation) {
    meters.failed(pacs.aeTitle(), DeliveryMeters.REFUSED);
    settle(
        document,
        DocumentState.QUEUED,
        code,
        explanation,
        document.refusals(),
        retry.wait(Math.max(1, document.attempts() + 1)),
        true);
  }

  private void hold(DocumentRow document, Code code, String explanation) {
    LOG.warn("held {} for {}: {} {}", document.kind(), pacs.aeTitle(), code, explanation);
    meters.failed(pacs.aeTitle(), DeliveryMeters.HELD);
    settle(
        document,
        DocumentState.HELD,
        code,
        explanation,
        document.refusals(),
        document.state() == DocumentState.HELD ? retry.longest() : retry.first(),
        false);
  }

  private void outage(DocumentRow document, AssociationFailedException e) {
    meters.failed(pacs.aeTitle(), DeliveryMeters.UNREACHABLE);
    Code code =
        switch (e.reason()) {
          case CALLED_AE_UNKNOWN, CALLING_AE_UNKNOWN, REJECTED -> PACS_REFUSED_ASSOCIATION;
          case UNREACHABLE, NO_CONTEXT, TIMEOUT, ABORTED -> PACS_UNREACHABLE;
        };
    Instant now = clock.instant();
    database.run(
        tx -> {
          KnownCases.lock(tx, document.caseId(), document.patientKey(), null, now);
          int failures = DestinationTable.failures(tx, pacs.aeTitle()) + 1;
          Instant next = now.plus(retry.wait(failures));
          DestinationTable.outage(tx, pacs.aeTitle(), failures, code, e.getMessage(), next);
          DocumentTable.postpone(
              tx,
              document.id(),
              DocumentState.QUEUED,
              code,
              e.getMessage(),
              document.refusals(),
              now,
              now);
          telling.tell(tx, document.caseId());
          LOG.warn("{} (failure {}, next try at {})", e.getMessage(), failures, next);
        });
  }

  private void settle(
      DocumentRow document,
      DocumentState state,
      Code code,
      String explanation,
      int refusals,
      Duration wait,
      boolean reached) {
    Instant now = clock.instant();
    database.run(
        tx -> {
          KnownCases.lock(tx, document.caseId(), document.patientKey(), null, now);
          DocumentTable.postpone(
              tx, document.id(), state, code, explanation, refusals, now.plus(wait), now);
          if (reached) {
            noteReached(tx, now);
          }
          telling.tell(tx, document.caseId());
        });
  }

  private void noteReached(Connection tx, Instant now) throws SQLException {
    DestinationTable.reachable(tx, pacs.aeTitle(), now);
  }

  private String answered(StoreResult answer) {
    return pacs.aeTitle() + " answered C-STORE with status " + answer + ".";
  }
}
