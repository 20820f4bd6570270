// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ReportDelivered;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.contracts.Topic;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.IncomingObject;
import io.axilla.dicom.PeerAssociation;
import io.axilla.dicom.StoreRejected;
import io.axilla.messaging.EventJson;
import io.axilla.messaging.Outbox;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.Manifest;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientKeys;
import io.axilla.storage.SiteSecret;
import io.axilla.storage.testing.Engine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The listener without network and Kafka: what an association would hand over goes in here. */
final class Bed implements AutoCloseable {
  static final String MODALITY = "CT1";
  static final String PACS = "PACS";
  static final String DEVICE_UID = "2.25.4711";
  static final Duration QUIET = Duration.ofSeconds(60);

  final SettableClock clock = new SettableClock();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final ObjectStore store;
  final Database database;
  final PatientKeys keys;
  final PatientDirectory directory;
  final Holdings holdings;
  final ObjectFiles files;
  final StudyRevisions revisions;
  final QuietPeriod quietPeriod;
  final ObjectKeeping keeping;
  final TakeOver takeOver;
  private final Reception reception;

  Bed(Engine engine, Path folder) throws IOException {
    this(engine, folder, 0);
  }

  Bed(Engine engine, Path folder, long reserve) throws IOException {
    this(engine.fresh(folder), folder, reserve);
  }

  Bed(DatabaseSettings settings, Path folder, long reserve) throws IOException {
    store = ObjectStore.open(folder.resolve("store"), reserve);
    database = Database.open(settings, DicomListener.SCHEMA, "db/listener");
    SiteSecret secret = SiteSecret.loadOrCreate(folder.resolve("secret"));
    keys = new PatientKeys(secret, "", Map.of());
    directory = PatientDirectory.open(settings, secret);
    files = new ObjectFiles(store);
    holdings = new Holdings(database, files);
    revisions = new StudyRevisions(store, new Outbox(database), clock);
    quietPeriod = new QuietPeriod(database, revisions, QUIET, clock);
    takeOver = new TakeOver(database, files, revisions, clock);
    Duplicates duplicates =
        new Duplicates(database, files, revisions, takeOver, Set.of(PACS), clock);
    keeping = new ObjectKeeping(database, files, keys, directory, revisions, duplicates);
    reception =
        new Reception(store, keeping, Set.of(DEVICE_UID), new ListenerMeters(meters), clock);
  }

  /** Sends as {@link #MODALITY}; returning means success. */
  void send(Dataset dataset) throws StoreRejected, IOException {
    send(dataset, MODALITY);
  }

  void send(Dataset dataset, String from) throws StoreRejected, IOException {
    send(TestObjects.incoming(dataset), from);
  }

  void send(IncomingObject incoming, String from) throws StoreRejected, IOException {
    reception.store(new PeerAssociation(from, "AXILLA", "127.0.0.1"), incoming);
  }

  void deliver(ReportDelivered event) {
    WrittenObjects written = new WrittenObjects(revisions, clock);
    database.run(tx -> written.handle(tx, event));
  }

  /** Lets the quiet period pass and has a look. */
  void quiet() {
    clock.advance(QUIET);
    quietPeriod.check();
  }

  void reconcile() throws IOException {
    new Reconciliation(database, store.root(), keeping, Set.of(DEVICE_UID), clock).run();
  }

  PatientKey key(String patientId) {
    return keys.of(null, patientId);
  }

  Optional<HeldObject> held(Dataset dataset) {
    return holdings.object(uid(dataset));
  }

  static SopInstanceUid uid(Dataset dataset) {
    return new SopInstanceUid(dataset.string(io.axilla.dicom.Tag.SOPInstanceUID).orElseThrow());
  }

  /** Every event so far, as it would go to Kafka. */
  List<StudyReceived> events() {
    return database.inTransaction(tx -> database.outbox().oldest(tx, 10_000)).stream()
        .map(row -> (StudyReceived) EventJson.decode(Topic.ofKafkaName(row.topic()), row.payload()))
        .toList();
  }

  /** Revision and completeness of every event so far, as "1 open". */
  List<String> revisions() {
    return events().stream()
        .map(event -> event.revision() + (event.complete() ? " complete" : " open"))
        .toList();
  }

  Manifest manifest(StudyReceived event) throws IOException {
    return store.readManifest(
        event.patientKey(), event.study(), event.revision(), event.objectsDigest());
  }

  double received(Enum<?> result) {
    return meters
        .get(ListenerMeters.RECEIVED)
        .tag("result", result.name().toLowerCase(java.util.Locale.ROOT))
        .counter()
        .count();
  }

  @Override
  public void close() {
    quietPeriod.close();
    directory.close();
    database.close();
  }
}
