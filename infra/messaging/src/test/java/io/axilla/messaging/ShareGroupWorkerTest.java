// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.axilla.contracts.Code;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ProcessingFailed;
import io.axilla.contracts.Stage;
import io.axilla.contracts.Topic;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.FailPoint;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ShareGroupWorkerTest {
  @RegisterExtension static final Broker BROKER = new Broker();

  private static final Retries QUICK =
      new Retries(3, 2, Duration.ofMillis(50), Duration.ofMillis(100));
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PatientKey patient = Samples.somePatient();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger completed = new AtomicInteger();
  private final List<String> hooked = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final String group = "share-" + UUID.randomUUID();
  private DatabaseSettings settings;
  private Database database;

  @BeforeEach
  void openDatabase() {
    settings = DatabaseSettings.h2(folder.resolve("one"));
    database = Database.open(settings, "one");
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
    database.close();
  }

  @Test
  void each_task_runs_once_and_several_run_at_the_same_time() {
    for (int i = 0; i < 12; i++) {
      BROKER.send(Samples.pairMatched(Samples.somePatient()));
    }
    Set<PatientKey> done = ConcurrentHashMap.newKeySet();
    CountDownLatch together = new CountDownLatch(3);
    start(
        3,
        event -> {
          together.countDown();
          assertThat(together.await(60, TimeUnit.SECONDS)).isTrue();
          return tx -> done.add(event.patientKey());
        });

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(done).hasSize(12));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsOfAttempts()).isZero());
    assertThat(begun).hasValue(12);
  }

  @Test
  void a_task_that_outlasts_the_lock_many_times_runs_once() {
    start(
        event -> {
          Thread.sleep(Broker.LOCK.multipliedBy(2).plusMillis(500).toMillis());
          return complete();
        });
    BROKER.send(Samples.pairMatched(patient));

    awaitCompleted(1);
    await().during(Broker.LOCK).until(() -> begun.get() == 1);
    assertThat(completed).hasValue(1);
  }

  @Test
  void gives_up_after_three_attempts_with_a_dead_letter_and_the_hook() {
    start(
        event -> {
          throw new IllegalStateException("no");
        });
    BROKER.send(Samples.pairMatched(patient));

    await().atMost(PATIENCE).until(() -> letters().size() == 1);
    assertThat(begun).hasValue(3);
    ProcessingFailed letter = letters().get(0);
    assertThat(letter.code()).isEqualTo(Failure.UNEXPECTED_ERROR);
    assertThat(letter.attempts()).isEqualTo(3);
    assertThat(letter.caseId()).isEqualTo(Samples.pairMatched(patient).match().caseId());
    assertThat(hooked).containsExactly("UNEXPECTED_ERROR");
  }

  @Test
  void a_result_that_cannot_be_written_counts_as_a_failure() {
    start(
        event ->
            tx -> {
              if (completed.incrementAndGet() < 3) {
                throw new SQLException("duplicate", "23505");
              }
            });
    BROKER.send(Samples.pairMatched(patient));

    awaitCompleted(3);
    assertThat(begun).hasValue(3);
  }

  @Test
  void a_result_is_kept_while_the_database_is_away() {
    start(
        event ->
            tx -> {
              if (completed.incrementAndGet() < 5) {
                throw new SQLException("gone", "08006");
              }
            });
    BROKER.send(Samples.pairMatched(patient));

    awaitCompleted(5);
    assertThat(begun).hasValue(1);
  }

  @Test
  void does_not_try_again_what_fails_for_good_or_cannot_be_read() {
    start(
        event -> {
          throw new PermanentFailure(new Code("UNREADABLE_PIXELS"), "Send the series again.");
        });
    BROKER.send(Samples.pairMatched(patient));
    BROKER.send(
        Topic.PAIR_MATCHED, patient.value(), "{\"version\":99}".getBytes(StandardCharsets.UTF_8));

    await().atMost(PATIENCE).until(() -> letters().size() == 2);
    assertThat(begun).hasValue(1);
    assertThat(letters())
        .extracting(ProcessingFailed::code)
        .containsExactlyInAnyOrder(new Code("UNREADABLE_PIXELS"), UnsupportedVersionException.CODE);
    assertThat(hooked).containsExactly("UNREADABLE_PIXELS");
  }

  @Test
  void a_worker_that_closes_gives_its_record_back_without_counting_it() {
    CountDownLatch never = new CountDownLatch(1);
    ShareGroupWorker first =
        start(
            event -> {
              if (begun.get() == 1) {
                never.await();
              }
              return complete();
            });
    BROKER.send(Samples.pairMatched(patient));
    await().atMost(PATIENCE).until(() -> begun.get() == 1);

    first.close();
    assertThat(first.isRunning()).isFalse();
    start(event -> complete());

    awaitCompleted(1);
    assertThat(letters()).isEmpty();
  }

  @Test
  void a_broker_that_starts_anew_in_mid_run_costs_nothing() throws IOException {
    CountDownLatch restarted = new CountDownLatch(1);
    start(
        event -> {
          restarted.await();
          return complete();
        });
    BROKER.send(Samples.pairMatched(patient));
    await().atMost(PATIENCE).until(() -> begun.get() == 1);

    int port = BROKER.port();
    BROKER.stop();
    BROKER.start(port);
    restarted.countDown();

    awaitCompleted(1);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsOfAttempts()).isZero());
    assertThat(completed).hasValue(1);
    assertThat(letters()).isEmpty();
  }

  @Test
  void deaths_of_the_process_are_counted_apart_and_end_in_a_dead_letter() throws Exception {
    BROKER.send(Samples.pairMatched(patient));
    database.close();
    die("task");
    die("task");
    database = Database.open(settings, "one");
    assertThat(deaths()).isEqualTo(1);

    start(event -> complete());

    await().atMost(PATIENCE).until(() -> letters().size() == 1);
    assertThat(letters().get(0).code()).isEqualTo(LongWork.WORKER_DIED);
    assertThat(begun).hasValue(0);
  }

  @Test
  void a_result_that_was_written_before_the_death_is_not_computed_again() throws Exception {
    BROKER.send(Samples.pairMatched(patient));
    database.close();
    die(LongWork.FAIL_POINT_COMPLETED);
    database = Database.open(settings, "one");

    start(event -> complete());

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(rowsOfAttempts()).isZero());
    assertThat(begun).hasValue(0);
  }

  private ShareGroupWorker start(LongTask<PairMatched> task) {
    return start(1, task);
  }

  private ShareGroupWorker start(int parallel, LongTask<PairMatched> task) {
    open.add(OutboxRelay.start(BROKER.settings(), database, meters));
    ShareGroupWorker worker =
        ShareGroupWorker.start(
            BROKER.settings(),
            database,
            Stage.EXTRACTOR,
            group,
            PairMatched.class,
            parallel,
            event -> {
              begun.incrementAndGet();
              return task.run(event);
            },
            (tx, event, code, explanation) -> hooked.add(code.value()),
            meters,
            QUICK);
    open.add(0, worker);
    return worker;
  }

  private Completion complete() {
    return tx -> completed.incrementAndGet();
  }

  private void awaitCompleted(int times) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(completed).hasValue(times));
  }

  private List<ProcessingFailed> letters() {
    return BROKER.events(ProcessingFailed.class);
  }

  private int rowsOfAttempts() {
    return number("select count(*) from attempt");
  }

  private int deaths() {
    return number("select sum(deaths) from attempt");
  }

  private int number(String sql) {
    return database.inTransaction(
        tx -> {
          try (Statement statement = tx.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  private void die(String failPoint) throws Exception {
    Process child =
        ChildJvm.start(
            Dying.class,
            List.of("-Daxilla.fail-point=" + failPoint),
            BROKER.settings().bootstrapServers(),
            settings.jdbcUrl(),
            group);
    assertThat(child.waitFor()).isEqualTo(137);
  }

  /** Works until it dies, in the task or behind it. */
  static final class Dying {
    public static void main(String[] arguments) {
      Database database = Database.open(new DatabaseSettings(arguments[1], "axilla", ""), "one");
      ShareGroupWorker.start(
          new KafkaSettings(arguments[0]),
          database,
          Stage.EXTRACTOR,
          arguments[2],
          PairMatched.class,
          1,
          event -> {
            FailPoint.pass("task");
            return tx -> {};
          },
          FailureHook.NOTHING,
          new SimpleMeterRegistry());
    }
  }
}
