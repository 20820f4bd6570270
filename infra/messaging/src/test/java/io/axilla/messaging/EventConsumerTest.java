// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.axilla.contracts.ClinicalRecorded;
import io.axilla.contracts.Code;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ProcessingFailed;
import io.axilla.contracts.Stage;
import io.axilla.contracts.StudyReceived;
import io.axilla.contracts.Topic;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventConsumerTest {
  @RegisterExtension static final Broker BROKER = new Broker();

  private static final Retries QUICK =
      new Retries(3, 20, Duration.ofMillis(50), Duration.ofMillis(100));
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PatientKey patient = Samples.somePatient();
  private final List<Integer> handled = new CopyOnWriteArrayList<>();
  private final List<String> hooked = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final String group = "group-" + UUID.randomUUID();
  private Database database;

  @BeforeEach
  void openDatabase() {
    database =
        Database.open(
            DatabaseSettings.h2InMemory(UUID.randomUUID().toString().replace('-', '_')), "one");
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
    database.close();
  }

  @Test
  void hands_on_each_event_in_order_and_begins_where_the_group_stopped() {
    EventConsumer first = start(this::remember);
    send(1, 20);
    awaitHandled(IntStream.rangeClosed(1, 20).boxed().toList());
    first.close();
    assertThat(first.isRunning()).isFalse();

    send(21, 25);
    start(this::remember);
    awaitHandled(IntStream.rangeClosed(1, 25).boxed().toList());
    assertThat(meters.get(WorkMeters.HANDLED).timer().count()).isGreaterThanOrEqualTo(25);
    assertThat(meters.get(WorkMeters.LAG).gauge().value()).isZero();
  }

  @Test
  void tries_again_what_failed_before_the_next_event_of_the_patient() {
    Map<Integer, Integer> attempts = new ConcurrentHashMap<>();
    start(
        event -> {
          int attempt = attempts.merge(event.revision(), 1, Integer::sum);
          if (event.revision() == 2 && attempt < 3) {
            throw new IllegalStateException("not yet");
          }
          remember(event);
        });
    send(1, 3);

    awaitHandled(List.of(1, 2, 3));
    assertThat(attempts).containsEntry(2, 3);
    assertThat(letters()).isEmpty();
  }

  @Test
  void gives_up_after_three_attempts_with_a_dead_letter_and_the_hook_and_goes_on() {
    start(
        event -> {
          if (event.revision() == 1) {
            throw new IllegalStateException("the name of Jane Doe");
          }
          remember(event);
        });
    send(1, 2);

    awaitHandled(List.of(2));
    await().atMost(PATIENCE).until(() -> letters().size() == 1);
    ProcessingFailed letter = letters().get(0);
    assertThat(letter.code()).isEqualTo(Failure.UNEXPECTED_ERROR);
    assertThat(letter.stage()).isEqualTo(Stage.EXTRACTOR);
    assertThat(letter.attempts()).isEqualTo(3);
    assertThat(letter.replayable()).isTrue();
    assertThat(letter.source()).isEqualTo("axilla.StudyReceived");
    assertThat(letter.explanation())
        .contains("IllegalStateException", "EventConsumerTest")
        .doesNotContain("Jane");
    assertThat(EventJson.decode(Topic.STUDY_RECEIVED, bytes(letter.failedRecord())))
        .isEqualTo(Samples.studyReceived(patient, 1));
    assertThat(hooked).containsExactly("UNEXPECTED_ERROR");
    assertThat(
            meters.get(WorkMeters.DEAD_LETTERS).tag("code", "UNEXPECTED_ERROR").counter().count())
        .isEqualTo(1);
  }

  @Test
  void does_not_try_again_what_fails_for_good() {
    start(
        event -> {
          remember(event);
          throw new PermanentFailure(new Code("NO_SUCH_THING"), "There is none; make one.");
        });
    send(1, 1);

    await().atMost(PATIENCE).until(() -> letters().size() == 1);
    assertThat(handled).containsExactly(1);
    assertThat(letters().get(0).code()).isEqualTo(new Code("NO_SUCH_THING"));
    assertThat(letters().get(0).explanation()).isEqualTo("There is none; make one.");
    assertThat(letters().get(0).attempts()).isEqualTo(1);
  }

  @Test
  void sets_aside_what_cannot_be_read() {
    ClinicalRecorded readable = (ClinicalRecorded) Samples.example(Topic.CLINICAL_RECORDED);
    open.add(
        builder()
            .on(ClinicalRecorded.class, (tx, event) -> handled.add(event.recordVersion()))
            .start());
    for (String text : List.of("{\"version\":1}", "{\"version\":99}")) {
      BROKER.send(Topic.CLINICAL_RECORDED, patient.value(), bytes(text));
    }
    BROKER.send(Topic.CLINICAL_RECORDED, patient.value(), EventJson.encode(readable));

    awaitHandled(List.of(readable.recordVersion()));
    await().atMost(PATIENCE).until(() -> letters().size() == 2);
    assertThat(letters())
        .extracting(ProcessingFailed::code)
        .containsExactly(MalformedEventException.CODE, UnsupportedVersionException.CODE);
    assertThat(letters())
        .extracting(ProcessingFailed::failedRecord)
        .containsExactly("{\"version\":1}", "{\"version\":99}");
    assertThat(letters()).extracting(ProcessingFailed::replayable).containsExactly(false, true);
    assertThat(hooked).isEmpty();
  }

  @Test
  void a_dead_letter_that_cannot_be_worked_off_makes_no_other_one() {
    EventConsumer consumer =
        builder()
            .on(
                ProcessingFailed.class,
                (tx, event) -> {
                  handled.add(event.attempts());
                  throw new PermanentFailure(new Code("NEVER"), "Never.");
                })
            .start();
    open.add(consumer);
    BROKER.send(letter());

    awaitHandled(List.of(7));
    await().atMost(PATIENCE).until(() -> hooked.size() == 1);
    assertThat(database.inTransaction(database.outbox()::depth).rows()).isZero();
    assertThat(letters()).hasSize(1);
  }

  @Test
  void a_hook_that_fails_does_not_keep_the_event_alive() {
    EventConsumer consumer =
        builder()
            .on(
                StudyReceived.class,
                (tx, event) -> {
                  throw new PermanentFailure(new Code("NEVER"), "Never.");
                })
            .whenFailed(
                (tx, event, code, explanation) -> {
                  throw new IllegalStateException("the hook's own");
                })
            .start();
    open.add(consumer);
    send(1, 1);

    await().atMost(PATIENCE).until(() -> letters().size() == 1);
  }

  @Test
  void waits_while_the_database_is_away_and_gives_nothing_up() {
    Map<Integer, Integer> attempts = new ConcurrentHashMap<>();
    start(
        event -> {
          if (attempts.merge(event.revision(), 1, Integer::sum) <= 6) {
            throw new SQLException("gone", "08006");
          }
          remember(event);
        });
    send(1, 2);

    awaitHandled(List.of(1, 2));
    assertThat(letters()).isEmpty();
    assertThat(meters.find(WorkMeters.FAILURES).counter()).isNull();
  }

  @Test
  void goes_on_after_the_broker_was_away() throws IOException {
    start(this::remember);
    send(1, 2);
    awaitHandled(List.of(1, 2));
    int port = BROKER.port();

    BROKER.stop();
    BROKER.start(port);
    send(3, 4);

    awaitHandled(List.of(1, 2, 3, 4));
  }

  private interface Step {
    void handle(StudyReceived event) throws Exception;
  }

  private EventConsumer.Builder builder() {
    OutboxRelay relay = OutboxRelay.start(BROKER.settings(), database, meters);
    open.add(relay);
    return EventConsumer.of(BROKER.settings(), database, Stage.EXTRACTOR, group, meters)
        .retries(QUICK)
        .whenFailed((tx, event, code, explanation) -> hooked.add(code.value()));
  }

  private EventConsumer start(Step step) {
    EventConsumer consumer =
        builder().on(StudyReceived.class, (tx, event) -> step.handle(event)).start();
    open.add(0, consumer);
    return consumer;
  }

  private void remember(StudyReceived event) {
    handled.add(event.revision());
  }

  private void send(int from, int to) {
    for (int i = from; i <= to; i++) {
      BROKER.send(Samples.studyReceived(patient, i));
    }
  }

  private void awaitHandled(List<Integer> revisions) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(handled).isEqualTo(revisions));
  }

  private List<ProcessingFailed> letters() {
    return BROKER.events(ProcessingFailed.class);
  }

  private ProcessingFailed letter() {
    return new ProcessingFailed(
        1,
        patient,
        null,
        Stage.LISTENER,
        new Code("SOMETHING"),
        "Something.",
        "axilla.StudyReceived",
        0,
        0,
        7,
        true,
        null,
        Samples.AT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
