// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.axilla.contracts.StudyReceived;
import io.axilla.dicom.Dataset;
import io.axilla.embeddedkafka.EmbeddedKafka;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Topics;
import io.axilla.storage.Database;
import io.axilla.storage.FileDigest;
import io.axilla.storage.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills the process at each fail point, starts it again, and counts: every acknowledged object is
 * held, what had its file counts, and the study is told to be complete.
 */
class SurvivalIT {
  private static final int OBJECTS = 8;
  private static final int KILLED = 137;
  private static final Duration QUIET = Duration.ofSeconds(1);

  @TempDir static Path broker;
  private static EmbeddedKafka kafka;

  @TempDir Path folder;

  @BeforeAll
  static void startBroker() throws IOException {
    kafka = EmbeddedKafka.start(broker, 0);
    Topics.ensure(new KafkaSettings(kafka.bootstrapServers()));
  }

  @AfterAll
  static void stopBroker() throws IOException {
    kafka.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // fail point, study, acknowledged before it dies, held after it has started again
    "listener.object-stored@1, 11, 0, 1",
    "listener.object-stored@5, 12, 4, 5",
    "listener.object-committed@1, 13, 0, 1",
    "listener.object-committed@5, 14, 4, 5",
    "listener.study-complete, 15, 8, 8",
  })
  void keeps_what_it_acknowledged(String failPoint, int study, int acknowledged, int held)
      throws Exception {
    List<Dataset> slices = new ArrayList<>();
    for (int slice = 0; slice < OBJECTS; slice++) {
      slices.add(TestObjects.slice(study, slice % 2, slice));
    }
    List<Dataset> told;
    try (ListenerProcess dies = start("-Daxilla.fail-point=" + failPoint)) {
      told = Sender.send(dies.port(), slices);
      assertThat(dies.awaitEnd()).isEqualTo(KILLED);
    }
    assertThat(told).hasSize(acknowledged);

    try (EventWatch watch = new EventWatch(kafka.bootstrapServers())) {
      try (ListenerProcess again = start("-Dnothing")) {
        awaitComplete(watch, study, held);
        // The sender sends all of it again, as it was not told success for all of it.
        assertThat(Sender.send(again.port(), slices)).hasSize(OBJECTS);
        awaitComplete(watch, study, OBJECTS);
      }
      assertThat(watch.of(TestObjects.study(study))).extracting(StudyReceived::revision).isSorted();
    }
    assertHeld(slices);
  }

  private ListenerProcess start(String option) throws IOException {
    return ListenerProcess.start(
        List.of(), List.of(option), folder, kafka.bootstrapServers(), QUIET);
  }

  private static void awaitComplete(EventWatch watch, int study, int objects) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(watch.of(TestObjects.study(study)))
                    .anyMatch(event -> event.complete() && event.objects() == objects));
  }

  private void assertHeld(List<Dataset> slices) throws IOException {
    try (Database database =
        Database.open(ListenerProcess.database(folder), DicomListener.SCHEMA, "db/listener")) {
      Holdings holdings =
          new Holdings(database, new ObjectFiles(ObjectStore.open(folder.resolve("store"))));
      Set<String> uids = new HashSet<>();
      for (HeldObject object : holdings.objects(null)) {
        assertThat(FileDigest.of(holdings.file(object))).isEqualTo(object.instance().file());
        uids.add(object.instance().sopInstance().value());
      }
      assertThat(uids)
          .containsExactlyInAnyOrderElementsOf(
              slices.stream().map(slice -> Bed.uid(slice).value()).toList());
      assertThat(holdings.setAside()).isEmpty();
    }
  }
}
