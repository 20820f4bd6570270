// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.Code;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.ScanRef;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.Uid;
import io.axilla.reporter.sr.DocumentFrame;
import io.axilla.reporter.sr.EvidenceDocument;
import io.axilla.reporter.sr.MaskCopy;
import io.axilla.reporter.sr.PredictionDocument;
import io.axilla.reporter.sr.ScanReferences;
import io.axilla.reporter.sr.SegmentationDocument;
import io.axilla.reporter.sr.SeriesReference;
import io.axilla.reporter.sr.Subject;
import io.axilla.reporter.sr.WithdrawalDocument;
import io.axilla.storage.Database;
import io.axilla.storage.FailPoint;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PendingFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the bytes of a document, once: what is stored here is what is sent, at every repetition.
 * Patient and study are said as the destination says them at a result's first document about that
 * study; all further ones take them from that document.
 */
final class DocumentMaker {
  private final Database database;
  private final ObjectStore store;
  private final MaskCopies copies;
  private final ZoneId zone;
  private final Clock clock;

  DocumentMaker(Database database, ObjectStore store, ZoneId zone, Clock clock) {
    this.database = database;
    this.store = store;
    this.copies = new MaskCopies(store);
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Everything that a document is made of but the SOP class, which the destination chooses.
   *
   * @param at time of the event that it tells of
   */
  record Draft(
      Subject subject,
      Instant at,
      List<SeriesReference> predecessors,
      Function<DocumentFrame, Dataset> content) {}

  /** Gathers what a document is made of; asks the destination about the study where needed. */
  Draft draft(DocumentRow document, Pacs pacs) throws NotDeliverable, IOException {
    List<DocumentRow> others =
        database.inTransaction(
            tx ->
                DocumentTable.ofCase(tx, document.caseId()).stream()
                    .filter(other -> other.destination().equals(document.destination()))
                    .filter(other -> other.id() != document.id())
                    .toList());
    ResultRow result =
        database.inTransaction(tx -> ResultTable.find(tx, document.caseVersion()).orElseThrow());
    ResponsePredicted event = result.event();
    Scans scans = Scans.of(database, store, event.patientKey());
    return document.kind() == DocumentKind.SEGMENTATION
        ? ofMask(document, event, others, scans, pacs)
        : ofReport(document, result, others, scans, pacs);
  }

  private Draft ofMask(
      DocumentRow document,
      ResponsePredicted event,
      List<DocumentRow> others,
      Scans scans,
      Pacs pacs)
      throws NotDeliverable, IOException {
    TimePoint role = Objects.requireNonNull(document.role());
    Scans.Scan scan = scans.find(MaskCopies.scan(event.match(), role));
    MaskCopy mask = scan.with(role, copies.find(event, role));
    return new Draft(
        subject(document, others, scan, pacs),
        event.at(),
        List.of(),
        frame -> SegmentationDocument.of(frame, event, mask));
  }

  private Draft ofReport(
      DocumentRow document, ResultRow result, List<DocumentRow> others, Scans scans, Pacs pacs)
      throws NotDeliverable, IOException {
    ResponsePredicted event = result.event();
    Scans.Scan measured = scans.find(event.match().post());
    ScanReferences pre =
        references(document, event, TimePoint.PRE, scans.find(event.match().pre()), scans, others);
    ScanReferences post = references(document, event, TimePoint.POST, measured, scans, others);
    Subject subject = subject(document, others, measured, pacs);
    List<SeriesReference> predecessors = Predecessors.of(document, others);
    return switch (document.kind()) {
      case EVIDENCE ->
          new Draft(
              subject,
              event.at(),
              predecessors,
              frame -> EvidenceDocument.of(frame, event, pre, post));
      case PREDICTION -> {
        SeriesReference evidence =
            ofSameResult(document, others)
                .filter(other -> other.kind() == DocumentKind.EVIDENCE)
                .findFirst()
                .orElseThrow()
                .reference();
        yield new Draft(
            subject,
            event.at(),
            predecessors,
            frame -> PredictionDocument.of(frame, event, pre, post, evidence));
      }
      case WITHDRAWAL -> {
        ResultRow.TakenBack takenBack = result.takenBack().orElseThrow();
        yield new Draft(
            subject,
            takenBack.at(),
            predecessors,
            frame -> WithdrawalDocument.of(frame, event, pre, post, takenBack.why()));
      }
      case SEGMENTATION -> throw new IllegalStateException("a segmentation is no report");
    };
  }

  /** Refers to the mask as it came, or to our copy of it, which the destination has by now. */
  private static ScanReferences references(
      DocumentRow document,
      ResponsePredicted event,
      TimePoint role,
      Scans.Scan scan,
      Scans scans,
      List<DocumentRow> others)
      throws NotDeliverable {
    ScanRef chosen = MaskCopies.scan(event.match(), role);
    if (!MaskCopies.needed(event.match()).contains(role)) {
      return scan.with(role, scans.mask(chosen), chosen.mask().segment());
    }
    DocumentRow copy =
        others.stream()
            .filter(other -> other.role() == role)
            .filter(other -> other.caseVersion().equals(document.caseVersion()))
            .filter(other -> other.stored().isPresent())
            .findFirst()
            .orElseThrow(() -> MaskCopies.missing(role));
    return scan.with(role, copy.reference(), SegmentationDocument.SEGMENT);
  }

  /** Writes the document for the SOP class that the destination takes, and notes its identity. */
  DocumentRow.Stored store(DocumentRow document, Draft draft, SopClassUid sopClass)
      throws IOException {
    String subject = draft.subject().digest().value();
    DocumentFrame frame =
        new DocumentFrame(
            draft.subject(),
            sopClass,
            new SopInstanceUid(uid(document, document.kind().name(), sopClass.value(), subject)),
            new SeriesInstanceUid(uid(document, series(document.kind()), subject)),
            document.kind() == DocumentKind.PREDICTION ? 2 : 1,
            draft.at(),
            zone,
            draft.predecessors());
    byte[] bytes = DicomFile.encode(draft.content().apply(frame));
    DocumentRow.Stored stored =
        new DocumentRow.Stored(
            sopClass, frame.instance(), draft.subject().study(), frame.series(), Sha256.of(bytes));
    try (PendingFile file = store.begin()) {
      file.stream().write(bytes);
      file.commit(file(document, stored));
    }
    FailPoint.pass("reporter.document-stored");
    Instant now = clock.instant();
    database.run(tx -> DocumentTable.store(tx, document.id(), stored, now));
    return stored;
  }

  Path file(DocumentRow document, DocumentRow.Stored stored) {
    return store.documentFile(document.caseId(), stored.instance(), document.destination());
  }

  private Subject subject(
      DocumentRow document, List<DocumentRow> others, Scans.Scan scan, Pacs pacs)
      throws NotDeliverable, IOException {
    Subject measured = Subject.of(scan.header());
    Optional<DocumentRow.Stored> first =
        ofSameResult(document, others)
            .flatMap(other -> other.stored().stream())
            .filter(stored -> stored.study().equals(measured.study()))
            .findFirst();
    if (first.isPresent()) {
      return Subject.of(DicomFile.read(file(document, first.get())).dataset());
    }
    Optional<Dataset> answer = pacs.study(measured.study());
    if (answer.isEmpty()) {
      return measured;
    }
    Optional<Code> contradiction = measured.contradiction(answer.get());
    if (contradiction.isPresent()) {
      throw new NotDeliverable(
          contradiction.get(),
          pacs.aeTitle()
              + " has study "
              + measured.study()
              + " for another patient than the images that were measured; mend it there, or route"
              + " the corrected images.");
    }
    return measured.asAnswered(answer.get());
  }

  /** What goes to the same destination of the same issue of a result. */
  private static Stream<DocumentRow> ofSameResult(DocumentRow document, List<DocumentRow> others) {
    return others.stream()
        .filter(other -> other.caseVersion().equals(document.caseVersion()))
        .filter(other -> other.issue() == document.issue());
  }

  private static String series(DocumentKind kind) {
    return switch (kind) {
      case EVIDENCE, PREDICTION -> "SERIES";
      case SEGMENTATION -> "SEGMENTATION_SERIES";
      case WITHDRAWAL -> "WITHDRAWAL_SERIES";
    };
  }

  /** A first issue and all later ones have UIDs of their own. */
  private static String uid(DocumentRow document, String... parts) {
    List<String> all = new ArrayList<>();
    all.add(document.caseVersion().value());
    all.addAll(List.of(parts));
    if (document.issue() > 0) {
      all.add(Integer.toString(document.issue()));
    }
    return Uid.v5(all.toArray(String[]::new));
  }
}
