// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.StudyReceived;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.testing.Engine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxRelayTest {
  @RegisterExtension static final Broker BROKER = new Broker();

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @ParameterizedTest
  @EnumSource
  void sends_each_event_once_and_in_order_per_patient(Engine engine) {
    PatientKey one = Samples.somePatient();
    PatientKey other = Samples.somePatient();
    try (Database database = Database.open(engine.fresh(folder), "one");
        OutboxRelay relay = OutboxRelay.start(BROKER.settings(), database, meters)) {
      append(database, one, 1, 100);
      append(database, other, 1, 3);
      append(database, one, 101, 250);
      awaitEmpty(database);

      assertThat(relay.isRunning()).isTrue();
      assertThat(revisions(one)).isEqualTo(IntStream.rangeClosed(1, 250).boxed().toList());
      assertThat(revisions(other)).containsExactly(1, 2, 3);
      assertThat(meters.get(OutboxMeters.SENT).counter().count()).isEqualTo(253);
      assertThat(meters.get(OutboxMeters.DEPTH).gauge().value()).isNotNegative();
      assertThat(meters.get(OutboxMeters.OLDEST_AGE).timeGauge().value()).isNotNegative();
    }
  }

  @Test
  void of_two_relays_on_one_schema_one_sends_and_the_other_takes_over() {
    PatientKey patient = Samples.somePatient();
    DatabaseSettings settings = Engine.POSTGRES.fresh(folder);
    try (Database here = Database.open(settings, "one");
        Database there = Database.open(settings, "one")) {
      try (OutboxRelay first = OutboxRelay.start(BROKER.settings(), here, meters);
          OutboxRelay second = OutboxRelay.start(BROKER.settings(), there, meters)) {
        append(here, patient, 1, 200);
        append(there, patient, 201, 300);
        first.close();
        append(here, patient, 301, 310);
        awaitEmpty(here);
        assertThat(second.isRunning()).isTrue();
      }
      assertThat(revisions(patient)).isEqualTo(IntStream.rangeClosed(1, 310).boxed().toList());
    }
  }

  @Test
  void a_crash_after_sending_may_send_twice_but_loses_nothing() throws Exception {
    PatientKey patient = Samples.somePatient();
    DatabaseSettings settings = Engine.H2.fresh(folder);
    try (Database database = Database.open(settings, "one")) {
      append(database, patient, 1, 5);
    }

    Process child =
        ChildJvm.start(
            Relaying.class,
            List.of("-Daxilla.fail-point=" + OutboxRelay.FAIL_POINT_SENT),
            BROKER.settings().bootstrapServers(),
            settings.jdbcUrl());
    assertThat(child.waitFor()).isEqualTo(137);
    assertThat(revisions(patient)).containsExactly(1, 2, 3, 4, 5);

    try (Database database = Database.open(settings, "one");
        OutboxRelay relay = OutboxRelay.start(BROKER.settings(), database, meters)) {
      awaitEmpty(database);
      assertThat(relay.isRunning()).isTrue();
    }
    assertThat(revisions(patient)).containsExactly(1, 2, 3, 4, 5, 1, 2, 3, 4, 5);
  }

  @Test
  void waits_for_a_broker_that_is_away() throws IOException {
    PatientKey patient = Samples.somePatient();
    int port = BROKER.port();
    KafkaSettings settings = BROKER.settings();
    BROKER.stop();
    try (Database database = open();
        OutboxRelay relay = OutboxRelay.start(settings, database, meters)) {
      append(database, patient, 1, 3);
      await().during(Duration.ofSeconds(1)).until(() -> depth(database) == 3);
      BROKER.start(port);
      awaitEmpty(database);

      assertThat(relay.isRunning()).isTrue();
      assertThat(revisions(patient)).containsExactly(1, 2, 3);
    }
  }

  @Test
  void a_whole_feature_vector_fits_and_what_does_not_is_refused_at_once() {
    TreeMap<String, Double> features = new TreeMap<>();
    for (int i = 0; i < 3190; i++) {
      features.put("pre_log-sigma-2-0-mm-3D_glszm_SmallAreaLowGrayLevelEmphasis_" + i, 1.0 / i);
    }
    features.replaceAll((name, value) -> Double.isInfinite(value) ? 0.0 : value);
    try (Database database = open();
        OutboxRelay relay = OutboxRelay.start(BROKER.settings(), database, meters)) {
      FeaturesExtracted event = Samples.featuresExtracted(features);
      database.run(tx -> new Outbox(database).append(tx, event));
      awaitEmpty(database);
      assertThat(relay.isRunning()).isTrue();
      assertThat(BROKER.events(FeaturesExtracted.class)).contains(event);

      for (int i = 0; i < 60_000; i++) {
        features.put("post_" + "x".repeat(60) + i, 1.0 / (i + 1));
      }
      FeaturesExtracted tooLarge = Samples.featuresExtracted(features);
      assertThatThrownBy(() -> database.run(tx -> new Outbox(database).append(tx, tooLarge)))
          .isInstanceOf(PermanentFailure.class)
          .hasMessageContaining("FeaturesExtracted");
    }
  }

  private static Database open() {
    return Database.open(
        DatabaseSettings.h2InMemory(UUID.randomUUID().toString().replace('-', '_')), "one");
  }

  private static void append(Database database, PatientKey patient, int from, int to) {
    Outbox outbox = new Outbox(database);
    for (int i = from; i <= to; i++) {
      StudyReceived event = Samples.studyReceived(patient, i);
      database.run(tx -> outbox.append(tx, event));
    }
  }

  private static long depth(Database database) {
    return database.inTransaction(database.outbox()::depth).rows();
  }

  private static void awaitEmpty(Database database) {
    await().atMost(PATIENCE).until(() -> depth(database) == 0);
  }

  private static List<Integer> revisions(PatientKey patient) {
    return BROKER.events(StudyReceived.class).stream()
        .filter(event -> event.patientKey().equals(patient))
        .map(StudyReceived::revision)
        .toList();
  }

  /** Relays until it dies. */
  static final class Relaying {
    public static void main(String[] arguments) {
      Database database = Database.open(new DatabaseSettings(arguments[1], "axilla", ""), "one");
      OutboxRelay.start(new KafkaSettings(arguments[0]), database, new SimpleMeterRegistry());
    }
  }
}
