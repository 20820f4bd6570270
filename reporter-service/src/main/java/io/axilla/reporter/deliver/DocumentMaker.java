// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.Code;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.ResponsePredicted;
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
import io.axilla.reporter.sr.PredictionDocument;
import io.axilla.reporter.sr.SeriesReference;
import io.axilla.reporter.sr.SopReference;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the bytes of a document, once: what is stored here is what is sent, at every repetition.
 * Patient and study are said as the destination says them at its first document of a result; all
 * further ones take them from that document.
 */
final class DocumentMaker {
  private final Database database;
  private final ObjectStore store;
  private final Scans scans;
  private final ZoneId zone;
  private final Clock clock;

  DocumentMaker(Database database, ObjectStore store, ZoneId zone, Clock clock) {
    this.database = database;
    this.store = store;
    this.scans = new Scans(database, store);
    this.zone = zone;
    this.clock = clock;
  }

  /** Everything that a document is made of but the SOP class, which the destination chooses. */
  record Draft(
      ResultRow result,
      ResponsePredicted event,
      Optional<ResultRow.TakenBack> takenBack,
      Scans.Scan pre,
      Scans.Scan post,
      Subject subject,
      List<DocumentRow> others) {}

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
    Scans.Scan pre = scans.find(event.patientKey(), TimePoint.PRE, event.match().pre());
    Scans.Scan post = scans.find(event.patientKey(), TimePoint.POST, event.match().post());
    return new Draft(
        result,
        event,
        result.takenBack(),
        pre,
        post,
        subject(document, others, post, pacs),
        others);
  }

  /** Writes the document for the SOP class that the destination takes, and notes its identity. */
  DocumentRow.Stored store(DocumentRow document, Draft draft, SopClassUid sopClass)
      throws IOException {
    boolean withdrawal = document.kind() == DocumentKind.WITHDRAWAL;
    String subject = draft.subject().digest().value();
    DocumentFrame frame =
        new DocumentFrame(
            draft.subject(),
            sopClass,
            new SopInstanceUid(uid(document, document.kind().name(), sopClass.value(), subject)),
            new SeriesInstanceUid(
                uid(document, withdrawal ? "WITHDRAWAL_SERIES" : "SERIES", subject)),
            document.kind() == DocumentKind.PREDICTION ? 2 : 1,
            withdrawal
                ? draft.takenBack().map(ResultRow.TakenBack::at).orElseThrow()
                : draft.event().at(),
            zone,
            predecessors(document, draft.others()));
    byte[] bytes = DicomFile.encode(content(document, draft, frame));
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

  private Dataset content(DocumentRow document, Draft draft, DocumentFrame frame) {
    return switch (document.kind()) {
      case EVIDENCE ->
          EvidenceDocument.of(
              frame, draft.event(), draft.pre().references(), draft.post().references());
      case PREDICTION ->
          PredictionDocument.of(
              frame,
              draft.event(),
              draft.pre().references(),
              draft.post().references(),
              reference(evidence(document, draft.others()).orElseThrow()));
      case WITHDRAWAL ->
          WithdrawalDocument.of(
              frame,
              draft.event(),
              draft.pre().references(),
              draft.post().references(),
              draft.takenBack().orElseThrow().why());
      case SEGMENTATION -> throw new IllegalStateException("no segmentation is ever queued");
    };
  }

  private Subject subject(
      DocumentRow document, List<DocumentRow> others, Scans.Scan post, Pacs pacs)
      throws NotDeliverable, IOException {
    Optional<DocumentRow.Stored> first = evidence(document, others).flatMap(DocumentRow::stored);
    if (first.isPresent()) {
      return Subject.of(DicomFile.read(file(document, first.get())).dataset());
    }
    Subject measured = Subject.of(post.header());
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

  /** The evidence of the same result at the same destination. */
  private static Optional<DocumentRow> evidence(DocumentRow document, List<DocumentRow> others) {
    return others.stream()
        .filter(other -> other.kind() == DocumentKind.EVIDENCE)
        .filter(other -> other.caseVersion().equals(document.caseVersion()))
        .filter(other -> other.issue() == document.issue())
        .findFirst();
  }

  /**
   * What the destination may have and this document replaces: a withdrawal both documents of the
   * last result, any other the last of its kind or the withdrawal that followed it.
   */
  private static List<SeriesReference> predecessors(
      DocumentRow document, List<DocumentRow> others) {
    List<DocumentRow> before =
        new ArrayList<>(
            others.stream()
                .filter(other -> other.id() < document.id() && other.mayBeThere())
                .filter(
                    other ->
                        document.kind() == DocumentKind.WITHDRAWAL
                            || !other.caseVersion().equals(document.caseVersion())
                            || other.issue() != document.issue())
                .toList());
    Collections.reverse(before);
    List<DocumentRow> replaced = new ArrayList<>();
    if (document.kind() == DocumentKind.WITHDRAWAL) {
      before.stream()
          .takeWhile(other -> other.kind() != DocumentKind.WITHDRAWAL)
          .filter(other -> replaced.stream().noneMatch(r -> r.kind() == other.kind()))
          .forEach(replaced::add);
      Collections.reverse(replaced);
    } else {
      before.stream()
          .filter(other -> Set.of(document.kind(), DocumentKind.WITHDRAWAL).contains(other.kind()))
          .findFirst()
          .ifPresent(replaced::add);
    }
    return replaced.stream().map(DocumentMaker::reference).toList();
  }

  private static SeriesReference reference(DocumentRow document) {
    DocumentRow.Stored stored = document.stored().orElseThrow();
    return SeriesReference.of(
        stored.study(), stored.series(), new SopReference(stored.sopClass(), stored.instance()));
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
