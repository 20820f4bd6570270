// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.ClinicalRecorded;
import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.contracts.TimePoint;
import io.axilla.contracts.Topic;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.extractor.imaging.mask.AnatomyTable;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.imaging.study.StudyTable;
import io.axilla.extractor.measure.MeasureMatch;
import io.axilla.extractor.pairing.PairingRules;
import io.axilla.extractor.reading.KeptScans;
import io.axilla.extractor.reading.ReadStudy;
import io.axilla.extractor.timeline.ClinicalIntake;
import io.axilla.extractor.timeline.Closing;
import io.axilla.extractor.timeline.Decisions;
import io.axilla.extractor.timeline.FailedWork;
import io.axilla.extractor.timeline.InstructionIntake;
import io.axilla.extractor.timeline.StudyShelf;
import io.axilla.extractor.timeline.TimelineView;
import io.axilla.messaging.Completion;
import io.axilla.messaging.EventJson;
import io.axilla.messaging.Outbox;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.axilla.simulator.Grid;
import io.axilla.simulator.PatientPosition;
import io.axilla.simulator.PhantomPatient;
import io.axilla.simulator.PhantomStudy;
import io.axilla.storage.Database;
import io.axilla.storage.Manifest;
import io.axilla.storage.MaskRaster;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PatientKeys;
import io.axilla.storage.testing.Engine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An extractor without Kafka: events go in by its handlers and tasks, and come out of its outbox.
 * One phantom patient.
 */
public final class World implements AutoCloseable {
  public static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");

  public final PhantomPatient phantom = PhantomPatient.of(11);
  public final PatientKey patient = new PatientKey("ab".repeat(32));
  public final Side side = phantom.left() ? Side.LEFT : Side.RIGHT;
  public final CaseId caseId = PatientKeys.caseId(patient, side);
  public final TimelineView timelines;
  private final Database database;
  private final ObjectStore store;
  private final ClinicalIntake clinical;
  private final FailedWork failed;
  private final InstructionIntake instructions;
  private final Closing closing;
  private final StudyShelf shelf;
  private final ReadStudy reading;
  private final MeasureMatch measuring;
  private final Map<StudyInstanceUid, List<Manifest.Entry>> held = new LinkedHashMap<>();
  private final Map<StudyInstanceUid, Integer> revisions = new LinkedHashMap<>();
  private int recordVersion;
  private int instruction;

  public World(Engine engine, Path folder) throws IOException {
    this.database = Database.open(engine.fresh(), "extractor", "db/extractor");
    this.store = ObjectStore.open(folder.resolve("store"), 0);
    Outbox outbox = new Outbox(database);
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    ExtractionSettings settings = ExtractionSettings.wang2024();
    Decisions decisions =
        new Decisions(
            PairingRules.DEFAULT, new Sha256(settings.digest()), outbox, clock, ZoneOffset.UTC);
    SeriesReader series = SeriesReader.shipped();
    AnatomyTable anatomy = AnatomyTable.shipped();
    this.shelf = new StudyShelf(decisions);
    this.failed = new FailedWork(outbox, shelf);
    this.clinical = new ClinicalIntake(decisions);
    this.instructions = new InstructionIntake(decisions, failed);
    this.closing = new Closing(decisions, clock);
    this.timelines = new TimelineView(database, decisions);
    this.reading = new ReadStudy(database, store, shelf, series, StudyTable.shipped(), anatomy);
    this.measuring =
        new MeasureMatch(
            new KeptScans(database, store, series, anatomy),
            store,
            settings,
            outbox,
            "axilla test",
            new SimpleMeterRegistry());
  }

  public PhantomStudy pre() {
    return study(false, false);
  }

  public PhantomStudy post() {
    return study(true, false);
  }

  public PhantomStudy study(boolean after, boolean maskOnWrongSide) {
    return new PhantomStudy(
        phantom, after, new Grid(112, 112, 24, 4, 5), PatientPosition.HFS, maskOnWrongSide);
  }

  /** The clinical record of the phantom, its side and dates. */
  public void record() throws Exception {
    record(List.of(side), phantom.nacEnd(), null);
  }

  public void record(List<Side> sides, @Nullable LocalDate nacEnd, @Nullable LocalDate surgery)
      throws Exception {
    recordVersion++;
    ClinicalRecorded event =
        new ClinicalRecorded(
            ClinicalRecorded.VERSION,
            patient,
            recordVersion,
            sides,
            phantom.nacStart(),
            nacEnd,
            surgery,
            false,
            NOON);
    database.run(tx -> clinical.handle(tx, event));
  }

  /** Puts objects into the store and tells of the study. */
  public StudyReceived hold(PhantomStudy study, boolean withMask, boolean complete)
      throws Exception {
    List<Dataset> objects = new ArrayList<>(study.ct());
    if (withMask) {
      objects.add(study.segmentation());
    }
    return hold(objects, complete);
  }

  public StudyReceived hold(List<Dataset> objects, boolean complete) throws Exception {
    StudyInstanceUid uid =
        new StudyInstanceUid(objects.get(0).string(Tag.StudyInstanceUID).orElseThrow());
    List<Manifest.Entry> entries = held.computeIfAbsent(uid, any -> new ArrayList<>());
    for (Dataset object : objects) {
      Manifest.Entry entry =
          new Manifest.Entry(
              new SeriesInstanceUid(object.string(Tag.SeriesInstanceUID).orElseThrow()),
              new SopInstanceUid(object.string(Tag.SOPInstanceUID).orElseThrow()),
              new SopClassUid(object.string(Tag.SOPClassUID).orElseThrow()),
              TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
              Sha256.of(new byte[0]),
              false,
              false);
      Path file = store.objectFile(patient, uid, entry.series(), entry.sopInstance());
      Files.createDirectories(file.getParent());
      Files.write(file, DicomFile.encode(object));
      entries.removeIf(known -> known.sopInstance().equals(entry.sopInstance()));
      entries.add(entry);
    }
    return announce(uid, complete);
  }

  /**
   * Another object came under the UIDs of these, or, when they are moved, an authoritative source
   * gave them to another patient: they lie aside then.
   */
  public StudyReceived conflict(
      StudyInstanceUid uid, Predicate<Manifest.Entry> which, boolean moved, boolean complete)
      throws Exception {
    List<Manifest.Entry> entries = held.get(uid);
    for (Manifest.Entry entry : List.copyOf(entries)) {
      if (which.test(entry)) {
        entries.remove(entry);
        entries.add(
            new Manifest.Entry(
                entry.series(),
                entry.sopInstance(),
                entry.sopClass(),
                entry.transferSyntax(),
                entry.file(),
                true,
                false));
        Path file = store.objectFile(patient, uid, entry.series(), entry.sopInstance());
        if (moved) {
          Path aside =
              store.conflictFile(patient, uid, entry.series(), entry.sopInstance(), entry.file());
          Files.createDirectories(aside.getParent());
          Files.move(file, aside);
        }
      }
    }
    return announce(uid, complete);
  }

  private StudyReceived announce(StudyInstanceUid uid, boolean complete) throws IOException {
    List<Manifest.Entry> entries = held.get(uid);
    int revision = revisions.merge(uid, 1, Integer::sum);
    Sha256 digest = store.writeManifest(new Manifest(patient, uid, revision, complete, entries));
    return new StudyReceived(
        StudyReceived.VERSION, patient, uid, revision, complete, entries.size(), digest, NOON);
  }

  /** Works off what the listener told. */
  public void read(StudyReceived event) throws Exception {
    Completion completion = reading.run(event);
    database.run(completion::complete);
  }

  /** Reads, and has not left what it saw. */
  public Completion begin(StudyReceived event) throws Exception {
    return reading.run(event);
  }

  public void finish(Completion read) {
    database.run(read::complete);
  }

  /** What messaging does when reading has failed for good. */
  public void fail(StudyReceived event, String code) {
    database.run(tx -> shelf.register(tx, event));
    database.run(tx -> failed.reading(tx, event, new Code(code)));
  }

  /** What messaging does when measuring has failed for good. */
  public void failToMeasure(PairMatched event, Code code) {
    database.run(tx -> failed.measuring(tx, event, code));
  }

  public void receive(PhantomStudy study) throws Exception {
    read(hold(study, true, true));
  }

  public void measure(PairMatched matched) throws Exception {
    Completion completion = measuring.run(matched);
    database.run(completion::complete);
  }

  /** What the extractor left of a mask for the reports. */
  public Optional<MaskRaster> mask(PairMatched matched, TimePoint role) throws IOException {
    return store.findMask(caseId, matched.match().contentDigest(), role);
  }

  public void forgetMasks() throws IOException {
    try (Stream<Path> files = Files.walk(store.root().resolve("masks"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  public void instruct(
      Instruction what,
      @Nullable TimePoint role,
      @Nullable StudyInstanceUid study,
      @Nullable Integer number)
      throws Exception {
    instruction++;
    OperatorInstructed told =
        new OperatorInstructed(
            OperatorInstructed.VERSION,
            patient,
            "i-" + instruction,
            what,
            caseId,
            side,
            role,
            study,
            null,
            null,
            number,
            null,
            null,
            null,
            "reader-1",
            "because of a test",
            NOON);
    database.run(tx -> instructions.handle(tx, told));
    database.run(tx -> instructions.handle(tx, told));
  }

  public void tell(CaseChanged event) throws Exception {
    database.run(tx -> closing.handle(tx, event));
  }

  public void nextDay() {
    closing.dayHasPassed(database);
  }

  /** Everything said since the last time, in order. */
  public List<Event> said() {
    return database.inTransaction(
        tx -> {
          List<io.axilla.storage.OutboxTable.Row> rows = database.outbox().oldest(tx, 1000);
          database.outbox().delete(tx, rows);
          return rows.stream()
              .map(row -> EventJson.decode(Topic.ofKafkaName(row.topic()), row.payload()))
              .toList();
        });
  }

  public <E extends Event> E last(Class<E> type, List<Event> events) {
    return events.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  @Override
  public void close() {
    database.close();
  }
}
