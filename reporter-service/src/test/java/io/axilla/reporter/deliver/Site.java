// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.ReportDelivered;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.Stage;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.contracts.Topic;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.messaging.EventJson;
import io.axilla.messaging.Outbox;
import io.axilla.reporter.sql.Sql;
import io.axilla.reporter.sr.Pair;
import io.axilla.reporter.sr.Results;
import io.axilla.reporter.worklist.CaseList;
import io.axilla.reporter.worklist.CaseView;
import io.axilla.reporter.worklist.KnownCases;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.Manifest;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PendingFile;
import io.axilla.storage.SiteSecret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reporter with its database and object store, which holds the phantom pair. Without Kafka. */
public final class Site implements AutoCloseable {
  public static final DeliverySettings.Retry FAST =
      new DeliverySettings.Retry(
          Duration.ofMillis(50), Duration.ofMillis(200), 3, List.of(Duration.ZERO));

  public final Pair pair = Pair.phantom();
  public final Database database;
  public final ObjectStore store;
  public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Path folder;
  private final DatabaseSettings settings;
  private @Nullable ReportDelivery delivery;

  public Site(Path folder, DatabaseSettings settings) throws IOException {
    this.folder = folder;
    this.settings = settings;
    database = Database.open(settings, "reporter", "db/reporter");
    store = ObjectStore.open(folder.resolve("store"), 1);
  }

  public static DeliverySettings settings(Peer... peers) {
    return DeliverySettings.of(
            "AXILLA",
            Arrays.stream(peers).map(Peer::address).toArray(RemoteAe[]::new).length == 0
                ? List.of()
                : Arrays.stream(peers).map(Peer::address).toList(),
            ZoneId.of("Europe/Berlin"))
        .withRetry(FAST)
        .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMillis(20));
  }

  public void start(DeliverySettings settings) {
    delivery =
        ReportDelivery.start(
            settings,
            database,
            store,
            new Outbox(database),
            new DeliveryMeters(meters),
            Clock.systemUTC());
  }

  public void stop() {
    if (delivery != null) {
      delivery.close();
      delivery = null;
    }
  }

  public boolean isRunning() {
    return delivery.isRunning();
  }

  /** Puts both studies into the object store and returns what the listener would say of them. */
  public List<StudyReceived> receivePair() throws IOException {
    List<StudyReceived> events = List.of(receive(pair.pre()), receive(pair.post()));
    return events;
  }

  private StudyReceived receive(Pair.Scan scan) throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    List<Path> files = new ArrayList<>(scan.ctFiles());
    files.add(scan.segFile());
    for (Path source : files) {
      var header = DicomFile.readWithoutPixels(source).dataset();
      SeriesInstanceUid series =
          new SeriesInstanceUid(header.string(Tag.SeriesInstanceUID).orElseThrow());
      SopInstanceUid sop = new SopInstanceUid(header.string(Tag.SOPInstanceUID).orElseThrow());
      byte[] bytes = Files.readAllBytes(source);
      try (PendingFile file = store.begin()) {
        file.stream().write(bytes);
        file.commit(store.objectFile(Results.PATIENT, scan.study(), series, sop));
      }
      entries.add(
          new Manifest.Entry(
              series,
              sop,
              new SopClassUid(header.string(Tag.SOPClassUID).orElseThrow()),
              TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
              Sha256.of(bytes),
              false,
              false));
    }
    Manifest manifest = new Manifest(Results.PATIENT, scan.study(), 1, true, entries);
    return new StudyReceived(
        StudyReceived.VERSION,
        Results.PATIENT,
        scan.study(),
        1,
        true,
        entries.size(),
        store.writeManifest(manifest),
        Results.AT);
  }

  /**
   * The PACS gives the study to another patient: its objects lie aside, as the listener does it.
   */
  public StudyReceived moveAway(StudyInstanceUid study, StudyReceived before) throws IOException {
    Manifest known =
        store.readManifest(Results.PATIENT, study, before.revision(), before.objectsDigest());
    List<Manifest.Entry> entries = new ArrayList<>();
    for (Manifest.Entry entry : known.entries()) {
      Path aside =
          store.conflictFile(
              Results.PATIENT, study, entry.series(), entry.sopInstance(), entry.file());
      Files.createDirectories(aside.getParent());
      Files.move(
          store.objectFile(Results.PATIENT, study, entry.series(), entry.sopInstance()), aside);
      entries.add(
          new Manifest.Entry(
              entry.series(),
              entry.sopInstance(),
              entry.sopClass(),
              entry.transferSyntax(),
              entry.file(),
              true,
              false));
    }
    int revision = before.revision() + 1;
    return new StudyReceived(
        StudyReceived.VERSION,
        Results.PATIENT,
        study,
        revision,
        true,
        entries.size(),
        store.writeManifest(new Manifest(Results.PATIENT, study, revision, true, entries)),
        Results.AT);
  }

  public void received(List<StudyReceived> events) {
    events.forEach(event -> database.run(tx -> delivery.received(tx, event)));
  }

  public void predicted(ResponsePredicted event) {
    database.run(tx -> delivery.predicted(tx, event));
  }

  public void changed(Stage stage, CaseState state, long decision, String... codes) {
    List<Code> list = Arrays.stream(codes).map(Code::new).toList();
    boolean waiting = state == CaseState.WAITING;
    CaseChanged event =
        new CaseChanged(
            CaseChanged.VERSION,
            Results.PATIENT,
            Results.CASE,
            Side.LEFT,
            stage,
            state,
            decision,
            waiting ? list : List.of(),
            waiting ? List.of() : list,
            List.of(),
            null,
            Instant.parse("2022-06-22T10:00:00Z"));
    database.run(tx -> delivery.changed(tx, event));
  }

  public void instructed(Instruction instruction, @Nullable String target) {
    OperatorInstructed event =
        new OperatorInstructed(
            OperatorInstructed.VERSION,
            Results.PATIENT,
            UUID.randomUUID().toString(),
            instruction,
            target == null ? Results.CASE : null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            target,
            "Dr. Li",
            "because of a test",
            Instant.parse("2022-06-23T10:00:00Z"));
    database.run(tx -> delivery.instructed(tx, event));
  }

  /** What was said, in order. */
  public List<Event> said() {
    return database.inTransaction(
        tx ->
            Sql.list(
                tx,
                "select topic, payload from outbox order by id",
                row -> EventJson.decode(Topic.ofKafkaName(row.getString(1)), row.getBytes(2))));
  }

  public List<CaseState> saidStates() {
    return said().stream()
        .filter(CaseChanged.class::isInstance)
        .map(event -> ((CaseChanged) event).state())
        .toList();
  }

  public List<ReportDelivered> saidDelivered() {
    return said().stream()
        .filter(ReportDelivered.class::isInstance)
        .map(ReportDelivered.class::cast)
        .toList();
  }

  public CaseChanged lastSaid() {
    return said().stream()
        .filter(CaseChanged.class::isInstance)
        .map(CaseChanged.class::cast)
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  /** The case as its page shows it, once what was said last is known there. */
  public CaseView shown() throws IOException {
    database.run(tx -> KnownCases.apply(tx, lastSaid()));
    try (PatientDirectory directory =
        PatientDirectory.open(settings, SiteSecret.loadOrCreate(folder.resolve("secret")))) {
      return new CaseList(database, directory).find(Results.CASE.value()).get(0);
    }
  }

  @Override
  public void close() {
    stop();
    database.close();
  }
}
