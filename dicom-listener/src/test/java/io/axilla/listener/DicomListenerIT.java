// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.axilla.contracts.StudyReceived;
import io.axilla.dicom.AssociationFailedException;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.EchoScu;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.StoreScu;
import io.axilla.dicom.TransferSyntax;
import io.axilla.dicom.testing.Tool;
import io.axilla.embeddedkafka.EmbeddedKafka;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Platform;
import io.axilla.messaging.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service over real associations, with a real broker. */
class DicomListenerIT {
  private static final Duration QUIET = Duration.ofSeconds(1);

  @TempDir static Path broker;
  private static EmbeddedKafka kafka;

  @TempDir Path folder;
  private Platform platform;
  private DicomListener listener;

  @BeforeAll
  static void startBroker() throws IOException {
    kafka = EmbeddedKafka.start(broker, 0);
    Topics.ensure(new KafkaSettings(kafka.bootstrapServers()));
  }

  @AfterAll
  static void stopBroker() throws IOException {
    kafka.close();
  }

  @BeforeEach
  void start() throws IOException {
    platform = ListenerProcess.platform(folder, kafka.bootstrapServers());
    listener = DicomListener.start(ListenerProcess.settings(QUIET), platform);
  }

  @AfterEach
  void stop() {
    listener.close();
    platform.directory().close();
  }

  @Test
  void answers_echo_and_is_ready() throws IOException {
    EchoScu.echo("ANYONE", new RemoteAe("AXILLA", "127.0.0.1", listener.port()));
    assertThat(listener.isReady()).isTrue();
  }

  @Test
  void receives_a_study_and_tells_of_it() throws IOException {
    List<Dataset> slices = slices(1, 20);
    try (EventWatch watch = new EventWatch(kafka.bootstrapServers())) {
      assertThat(Sender.send(listener.port(), slices)).hasSize(20);

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(watch.of(TestObjects.study(1)))
                      .anyMatch(event -> event.complete() && event.objects() == 20));
      StudyReceived first = watch.of(TestObjects.study(1)).get(0);
      assertThat(first.revision()).isEqualTo(1);
      assertThat(first.complete()).isFalse();
      StudyReceived last = watch.of(TestObjects.study(1)).get(2);
      assertThat(
              platform
                  .store()
                  .readManifest(
                      last.patientKey(), last.study(), last.revision(), last.objectsDigest())
                  .entries())
          .hasSize(20);
    }
  }

  @Test
  void refuses_another_called_ae_title() {
    assertThatExceptionOfType(AssociationFailedException.class)
        .isThrownBy(
            () -> EchoScu.echo("ANYONE", new RemoteAe("OTHER", "127.0.0.1", listener.port())));
  }

  @Test
  void refuses_callers_that_are_not_on_the_list() throws IOException {
    listener.close();
    ListenerSettings anyone = ListenerProcess.settings(QUIET);
    listener =
        DicomListener.start(
            new ListenerSettings(
                0,
                anyone.aeTitle(),
                anyone.bindAddress(),
                Set.of("CT1"),
                anyone.quietPeriod(),
                Set.of(),
                Set.of()),
            platform);
    RemoteAe here = new RemoteAe("AXILLA", "127.0.0.1", listener.port());

    EchoScu.echo("CT1", here);
    assertThatExceptionOfType(AssociationFailedException.class)
        .isThrownBy(() -> EchoScu.echo("CT2", here));
  }

  @Test
  void refuses_unknown_sop_classes_when_they_are_negotiated() throws IOException {
    try (StoreScu scu = Sender.openFor(listener.port(), SopClass.MR_IMAGE_STORAGE)) {
      assertThat(scu.accepts(SopClass.CT_IMAGE_STORAGE)).isTrue();
      assertThat(scu.accepts(SopClass.MR_IMAGE_STORAGE)).isFalse();
    }
    try (StoreScu scu = Sender.open(listener.port(), Bed.MODALITY)) {
      assertThat(AcceptedSopClasses.ALL).allMatch(scu::accepts);
    }
  }

  @Test
  void goes_on_after_a_restart_where_it_was() throws Exception {
    Sender.send(listener.port(), slices(2, 2));
    listener.close();
    listener = DicomListener.start(ListenerProcess.settings(QUIET), platform);

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> listener.holdings().studies().get(0).complete());
    Dataset late = TestObjects.slice(2, 1, 9);
    assertThat(Sender.send(listener.port(), List.of(late))).hasSize(1);
    assertThat(listener.holdings().studies())
        .singleElement()
        .satisfies(study -> assertThat(study.revision()).isGreaterThanOrEqualTo(4));
  }

  @Test
  void receives_from_dcmtk() throws Exception {
    Tool storescu = Tool.dcmtk("storescu");
    Path files = Files.createDirectory(folder.resolve("files"));
    for (Dataset slice : slices(3, 5)) {
      DicomFile.write(
          files.resolve(slice.string(io.axilla.dicom.Tag.SOPInstanceUID).orElseThrow()),
          slice,
          TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    }
    Tool.Outcome sent =
        storescu.run(
            folder,
            "-aec",
            "AXILLA",
            "+sd",
            "127.0.0.1",
            Integer.toString(listener.port()),
            files.toString());

    assertThat(sent.exit()).as(sent.output()).isZero();
    assertThat(listener.holdings().objects(null)).hasSize(5);
  }

  private static List<Dataset> slices(int study, int count) {
    List<Dataset> slices = new ArrayList<>();
    for (int slice = 0; slice < count; slice++) {
      slices.add(TestObjects.slice(study, slice % 2, slice));
    }
    return slices;
  }
}
