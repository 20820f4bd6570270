// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.FeatureVector;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.MaskKind;
import io.axilla.contracts.MaskRef;
import io.axilla.contracts.Match;
import io.axilla.contracts.MatchVersion;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.ScanFacts;
import io.axilla.contracts.ScanRef;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.Stage;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.Topic;
import io.axilla.messaging.EventJson;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.PermanentFailure;
import io.axilla.messaging.Platform;
import io.axilla.model.ModelFile;
import io.axilla.model.clinical.ClinicalTable;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.OutboxTable;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientKeys;
import io.axilla.storage.SiteSecret;
import io.axilla.storage.testing.Engine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A predictor without Kafka: events go in by its handlers, and come out of its outbox. The patient
 * is P-1, the case the left side.
 */
final class World implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final String PATIENT = "P-1";

  final Path folder;
  final Path models;
  final DatabaseSettings settings;
  private final ObjectStore store;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final PatientKeys keys;
  final PatientDirectory directory;
  final PatientKey patient;
  final CaseId caseId;
  final Database database;
  ApplicabilityPolicy policy = ApplicabilityPolicy.WITHHOLD;
  PredictorParts parts;

  World(Engine engine, Path folder) {
    this(engine.fresh(), folder);
  }

  World(DatabaseSettings settings, Path folder) {
    this.folder = folder;
    this.settings = settings;
    this.models = folder.resolve("models");
    SiteSecret secret;
    try {
      Files.createDirectories(models);
      secret = SiteSecret.loadOrCreate(folder.resolve("secret"));
      store = ObjectStore.open(folder.resolve("store"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    keys = new PatientKeys(secret, "", Map.of());
    directory = PatientDirectory.open(settings, secret);
    patient = keys.of(null, PATIENT);
    caseId = PatientKeys.caseId(patient, Side.LEFT);
    database = Database.open(settings, Predictor.SCHEMA, Predictor.MIGRATIONS);
    parts = parts(NOON, new ModelSource.Folder(models));
  }

  Platform platform(KafkaSettings kafka, Clock clock) {
    return new Platform(kafka, settings, store, keys, directory, meters, clock);
  }

  private PredictorParts parts(Instant now, ModelSource source) {
    return PredictorParts.of(
        new PredictorSettings(source, policy),
        platform(new KafkaSettings("none:1"), Clock.fixed(now, ZoneOffset.UTC)),
        database);
  }

  /** From now on the clock says this. */
  World at(Instant now) {
    parts = parts(now, new ModelSource.Folder(models));
    return this;
  }

  /** As a process starts. */
  World started(ModelSource source) {
    parts = parts(NOON, source);
    parts.registry().configure(NOON);
    parts.onOperatorInstructed().scoreCasesWithoutResult(NOON);
    return this;
  }

  Sha256 put(String fileName, ModelFile model) {
    put(fileName, model.toBytes());
    return TestModels.digest(model);
  }

  void put(String fileName, byte[] bytes) {
    try {
      Files.write(models.resolve(fileName), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the model into the folder and lets a person activate it. */
  Sha256 activate(String name) {
    return activate(TestModels.model(name));
  }

  Sha256 activate(ModelFile model) {
    Sha256 digest = put(model.name() + ".json", model);
    instruct(Instruction.ACTIVATE, digest, NOON.minusSeconds(3600));
    return digest;
  }

  void instruct(Instruction instruction, Sha256 model, Instant at) {
    take(
        instruction(
            "i-" + instruction + "-" + at + "-" + model.value().substring(0, 8),
            instruction,
            null,
            model,
            at));
  }

  void rerun(Instant at) {
    take(instruction("rerun-" + at, Instruction.RE_RUN, caseId, null, at));
  }

  OperatorInstructed unsetSide(String id, Side side) {
    return instruction(id, Instruction.UNSET_SIDE, patient, null, side, null, NOON);
  }

  static OperatorInstructed instruction(
      String id,
      Instruction instruction,
      @Nullable CaseId caseId,
      @Nullable Sha256 model,
      Instant at) {
    return instruction(id, instruction, null, caseId, null, model, at);
  }

  private static OperatorInstructed instruction(
      String id,
      Instruction instruction,
      @Nullable PatientKey patient,
      @Nullable CaseId caseId,
      @Nullable Side side,
      @Nullable Sha256 model,
      Instant at) {
    return new OperatorInstructed(
        OperatorInstructed.VERSION,
        patient,
        id,
        instruction,
        caseId,
        side,
        null,
        null,
        null,
        null,
        null,
        model,
        null,
        null,
        "Dr. Test",
        "a test",
        at);
  }

  ImportAnswer record(String csv) {
    return record(csv, false);
  }

  ImportAnswer record(String csv, boolean partial) {
    return parts
        .intake()
        .record(ClinicalTable.ofCsv(csv.getBytes(StandardCharsets.UTF_8)), partial, "csv");
  }

  /** A match whose content is what the text says. */
  Match match(long decision, String content) {
    return match(caseId, decision, content);
  }

  private static Match match(CaseId caseId, long decision, String content) {
    return new Match(
        caseId,
        Side.LEFT,
        decision,
        new MatchVersion(Sha256.ofParts("match", content).value()),
        null,
        Sha256.ofParts(content),
        scan("1.2.1", LocalDate.parse("2022-01-10")),
        scan("1.2.2", LocalDate.parse("2022-06-10")),
        TestModels.SETTINGS,
        List.of(),
        List.of());
  }

  private static ScanRef scan(String study, LocalDate date) {
    return new ScanRef(
        new StudyInstanceUid(study),
        new SeriesInstanceUid(study + ".1"),
        new MaskRef(new SopInstanceUid(study + ".2"), 1, MaskKind.SEG),
        date);
  }

  FeaturesExtracted features(long decision, String content, Instant at) {
    return features(match(decision, content), -50, at);
  }

  /** The left side of any patient. */
  FeaturesExtracted featuresOf(String patientId, Instant at) {
    PatientKey key = keys.of(null, patientId);
    return features(key, match(PatientKeys.caseId(key, Side.LEFT), 1, "A"), -50, at);
  }

  FeaturesExtracted features(Match match, double value, Instant at) {
    return features(patient, match, value, at);
  }

  private static FeaturesExtracted features(
      PatientKey patient, Match match, double value, Instant at) {
    TreeMap<String, Double> values = new TreeMap<>();
    values.put(TestModels.FEATURE, value);
    values.put("pre_original_firstorder_Mean", -20.25);
    ScanFacts facts = new ScanFacts(1000, 1250.0, 1.25, true, 120.0, "B", "Maker", "F");
    return new FeaturesExtracted(
        FeaturesExtracted.VERSION,
        patient,
        match,
        facts,
        facts,
        new FeatureVector(values),
        "Axilla radiomics test",
        at);
  }

  CaseChanged decidedOnTheRight(Instant at) {
    return decided(Side.RIGHT, 1, CaseState.WAITING, at);
  }

  CaseChanged decided(long decision, CaseState state, Instant at) {
    return decided(Side.LEFT, decision, state, at);
  }

  private CaseChanged decided(Side side, long decision, CaseState state, Instant at) {
    List<Code> waits = state == CaseState.WAITING ? List.of(new Code("POST_CT")) : List.of();
    List<Code> because = state == CaseState.REFUSED ? List.of(new Code("PRE_MASK")) : List.of();
    return new CaseChanged(
        CaseChanged.VERSION,
        patient,
        PatientKeys.caseId(patient, side),
        side,
        Stage.EXTRACTOR,
        state,
        decision,
        waits,
        because,
        List.of(),
        null,
        at);
  }

  /** What messaging does with a record: one transaction; on failure another one with the hook. */
  void take(Event event) {
    try {
      database.run(
          tx -> {
            if (event instanceof FeaturesExtracted measured) {
              parts.onFeaturesExtracted().handle(tx, measured);
            } else if (event instanceof CaseChanged changed) {
              parts.onCaseChanged().handle(tx, changed);
            } else if (event instanceof OperatorInstructed instructed) {
              parts.onOperatorInstructed().handle(tx, instructed);
            }
          });
    } catch (PermanentFailure failure) {
      database.run(
          tx ->
              parts.onFeaturesExtracted().failed(tx, event, failure.code(), failure.getMessage()));
      throw failure;
    }
  }

  /** What was said since the last call, as it would travel. */
  List<Event> said() {
    return database.inTransaction(
        tx -> {
          List<OutboxTable.Row> rows = database.outbox().oldest(tx, 1000);
          database.outbox().delete(tx, rows);
          List<Event> events = new ArrayList<>();
          for (OutboxTable.Row row : rows) {
            events.add(EventJson.decode(Topic.ofKafkaName(row.topic()), row.payload()));
          }
          return events;
        });
  }

  List<ResponsePredicted> results() {
    return said(ResponsePredicted.class);
  }

  List<CaseChanged> states() {
    return said(CaseChanged.class);
  }

  /** What the case waits for that is said, once, to be waiting. */
  List<String> waits() {
    List<CaseChanged> states = states();
    assertThat(states).hasSize(1);
    assertThat(states.get(0).state()).isEqualTo(CaseState.SCORING);
    return states.get(0).waitingFor().stream().map(Code::value).toList();
  }

  <E extends Event> List<E> said(Class<E> type) {
    return said().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public void close() {
    database.close();
    directory.close();
  }
}
