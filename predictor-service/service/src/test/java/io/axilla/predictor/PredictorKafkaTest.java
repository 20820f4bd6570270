// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.ClinicalRecorded;
import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.ProcessingFailed;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Stage;
import io.axilla.embeddedkafka.EmbeddedKafka;
import io.axilla.messaging.EventConsumer;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Outbox;
import io.axilla.messaging.OutboxRelay;
import io.axilla.messaging.Topics;
import io.axilla.model.clinical.ClinicalTable;
import io.axilla.storage.Database;
import io.axilla.storage.testing.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service with a real broker: events in, events out. */
class PredictorKafkaTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;

  private final List<Event> heard = new CopyOnWriteArrayList<>();
  private EmbeddedKafka broker;
  private KafkaSettings kafka;
  private World world;
  private Database upstream;
  private OutboxRelay upstreamRelay;
  private EventConsumer ear;

  @BeforeEach
  void start() throws Exception {
    broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    kafka = new KafkaSettings(broker.bootstrapServers());
    Topics.ensure(kafka);
    world = new World(Engine.H2, folder);
    upstream = Database.open(world.settings, "upstream");
    upstreamRelay = OutboxRelay.start(kafka, upstream, world.meters);
    ear =
        EventConsumer.of(kafka, upstream, Stage.REPORTER, "ear", world.meters)
            .on(ResponsePredicted.class, (tx, event) -> heard.add(event))
            .on(ClinicalRecorded.class, (tx, event) -> heard.add(event))
            .on(CaseChanged.class, (tx, event) -> heard.add(event))
            .on(ProcessingFailed.class, (tx, event) -> heard.add(event))
            .start();
  }

  @AfterEach
  void stop() throws Exception {
    ear.close();
    upstreamRelay.close();
    upstream.close();
    world.close();
    broker.close();
  }

  private Predictor predictor() {
    return Predictor.start(
        new PredictorSettings(new ModelSource.Folder(world.models), world.policy),
        world.platform(kafka, Clock.fixed(World.NOON, ZoneOffset.UTC)));
  }

  private void tell(Event event) {
    upstream.run(tx -> new Outbox(upstream).append(tx, event));
  }

  private <E extends Event> List<E> heard(Class<E> type) {
    return heard.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void awaitWaiting(String... codes) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              List<CaseChanged> states = heard(CaseChanged.class);
              assertThat(states).isNotEmpty();
              assertThat(states.get(states.size() - 1).waitingFor())
                  .extracting(Code::value)
                  .containsExactly(codes);
            });
  }

  @Test
  void features_a_model_and_a_record_make_one_result_also_over_a_restart() {
    Sha256 model = world.put("a.json", TestModels.model("a"));
    try (Predictor predictor = predictor()) {
      assertThat(predictor.isReady()).isTrue();
      tell(world.features(1, "A", World.NOON));
      awaitWaiting("NO_ACTIVE_MODEL");
      tell(World.instruction("i-1", Instruction.ACTIVATE, null, model, World.NOON));
      awaitWaiting("CLINICAL_VALUE_CN", "CLINICAL_VALUE_ER_PCT");
    }
    try (Predictor predictor = predictor()) {
      ImportAnswer answer =
          predictor
              .intake()
              .record(
                  ClinicalTable.ofCsv(
                      "patient_id,side,cN,er_pct\nP-1,LEFT,2,60\n"
                          .getBytes(StandardCharsets.UTF_8)),
                  false,
                  "csv");
      assertThat(answer.refused()).isEmpty();
      awaitWaiting();
      tell(world.features(1, "A", World.NOON));
      tell(world.features(2, "B", World.NOON.plusSeconds(1)));
      await()
          .atMost(LONG)
          .untilAsserted(() -> assertThat(heard(ResponsePredicted.class)).hasSize(2));
    }
    List<ResponsePredicted> results = heard(ResponsePredicted.class);
    assertThat(results.get(1).predecessor()).isEqualTo(results.get(0).caseVersion());
    assertThat(results).extracting(r -> r.model().digest()).containsOnly(model);
    assertThat(heard(ClinicalRecorded.class)).hasSize(1);
    assertThat(heard(ProcessingFailed.class)).isEmpty();
  }

  @Test
  void other_settings_end_as_a_dead_letter_with_both_digests_and_a_failed_case() {
    Sha256 model = world.put("other.json", TestModels.model("other", TestModels.OTHER_SETTINGS));
    try (Predictor predictor = predictor()) {
      assertThat(predictor.models().models()).hasSize(1);
      tell(world.features(1, "A", World.NOON));
      awaitWaiting("NO_ACTIVE_MODEL");
      tell(World.instruction("i-1", Instruction.ACTIVATE, null, model, World.NOON));
      tell(world.features(2, "B", World.NOON));
      await()
          .atMost(LONG)
          .untilAsserted(() -> assertThat(heard(ProcessingFailed.class)).isNotEmpty());
      ProcessingFailed letter = heard(ProcessingFailed.class).get(0);
      assertThat(letter.code()).isEqualTo(new Code("SETTINGS_MISMATCH"));
      assertThat(letter.stage()).isEqualTo(Stage.PREDICTOR);
      assertThat(letter.caseId()).isEqualTo(world.caseId);
      assertThat(letter.explanation())
          .contains(TestModels.SETTINGS.value())
          .contains(TestModels.OTHER_SETTINGS.value());
      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThat(heard(CaseChanged.class))
                      .extracting(CaseChanged::state)
                      .contains(CaseState.FAILED));
    }
  }
}
