// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.axilla.contracts.Confirmation;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.StudyReceived;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.testing.Tool;
import io.axilla.embeddedkafka.EmbeddedKafka;
import io.axilla.messaging.Platform;
import io.axilla.reporter.deliver.DeliverySettings;
import io.axilla.reporter.deliver.Peer;
import io.axilla.reporter.deliver.Site;
import io.axilla.reporter.sr.Results;
import io.axilla.reporter.sr.SrVerification;
import io.axilla.reporter.worklist.CaseView;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.testing.Engine;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service with a real broker: events in, documents at the peer, events out. */
class ReporterServiceIT {
  @TempDir Path folder;
  private EmbeddedKafka kafka;
  private TestPlatform.Others others;
  private ResponsePredicted result;
  private List<StudyReceived> studies;

  @BeforeEach
  void start() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    others = new TestPlatform.Others(kafka.bootstrapServers());
    // The site's helper fills the object store; its own database is not used.
    try (Site site = new Site(folder, DatabaseSettings.h2InMemory("filler" + UUID.randomUUID()))) {
      studies = site.receivePair();
      result = Results.number(site.pair);
    }
  }

  @AfterEach
  void stop() throws Exception {
    others.close();
    kafka.close();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_result_becomes_documents_at_the_peer_and_is_said_to_be_delivered(Engine engine)
      throws Exception {
    try (Peer peer = new Peer("PACS")) {
      Platform platform = TestPlatform.of(kafka.bootstrapServers(), engine.fresh(folder), folder);
      platform.directory().remember(Results.PATIENT, "HOSPITAL", "PH-0001", null);
      try (ReporterService reporter = ReporterService.start(Site.settings(peer), platform)) {
        others.say(studies);
        others.say(List.of(result));
        await()
            .atMost(Duration.ofSeconds(40))
            .untilAsserted(() -> assertThat(others.delivered).hasSize(2));
        assertThat(others.delivered)
            .extracting(d -> d.document())
            .containsExactly(DocumentKind.EVIDENCE, DocumentKind.PREDICTION);
        await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(
                () ->
                    assertThat(reporter.cases().find("aaaa"))
                        .extracting(CaseView::state)
                        .containsExactly("DELIVERED"));
        CaseView view = reporter.cases().all().get(0);
        assertThat(view.patientId()).isEqualTo("PH-0001");
        assertThat(view.response())
            .isEqualTo(
                "axillary pCR 81 % · residual disease 19 % (95 % interval of axillary pCR 72 % to 88 %)");
        assertThat(view.documents()).hasSize(2).allMatch(d -> d.state().equals("DELIVERED"));
        assertThat(reporter.cases().history(view.rowId())).isNotEmpty();
        assertThat(reporter.cases().version()).isNotEmpty();
        assertThat(reporter.isRunning()).isTrue();

        // The same event again changes nothing.
        others.say(List.of(result));
        Thread.sleep(1500);
        assertThat(peer.received).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reporter.predicted",
        "reporter.document-stored",
        "reporter.document-stored@2",
        "reporter.sending",
        "reporter.sending@2"
      })
  void a_killed_process_goes_on_where_it_was_with_the_same_bytes(String failPoint)
      throws Exception {
    try (Peer peer = new Peer("PACS")) {
      others.say(studies);
      others.say(List.of(result));
      Process killed = process(peer.address(), failPoint);
      assertThat(killed.waitFor(90, TimeUnit.SECONDS)).isTrue();
      assertThat(killed.exitValue()).isEqualTo(137);
      Process again = process(peer.address(), "none");
      try {
        await()
            .atMost(Duration.ofSeconds(90))
            .untilAsserted(
                () ->
                    assertThat(
                            others.delivered.stream()
                                .map(d -> d.sopInstance())
                                .collect(Collectors.toSet()))
                        .hasSize(2));
      } finally {
        again.destroyForcibly().waitFor();
      }
      assertThat(peer.distinctInstances()).hasSize(2);
      assertThat(peer.received.stream().map(Peer.Received::bytes).distinct()).hasSize(2);
      assertThat(peer.received.get(0).instance())
          .isEqualTo(others.delivered.get(0).sopInstance().value());
    }
  }

  @Test
  void dcmtks_storescp_takes_the_documents() throws Exception {
    Tool storescp = Tool.dcmtk("storescp");
    Path received = Files.createDirectories(folder.resolve("received"));
    int port = freePort();
    DeliverySettings settings =
        DeliverySettings.of(
                "AXILLA", List.of(new RemoteAe("STORESCP", "127.0.0.1", port)), ZoneId.of("UTC"))
            .withRetry(Site.FAST);
    try (Tool.Running receiver =
            storescp.start(
                folder.resolve("storescp.log"),
                "--aetitle",
                "STORESCP",
                "--output-directory",
                received.toString(),
                Integer.toString(port));
        ReporterService reporter =
            ReporterService.start(
                settings,
                TestPlatform.of(
                    kafka.bootstrapServers(), DatabaseSettings.h2(folder.resolve("db")), folder))) {
      assertThat(reporter.isRunning()).isTrue();
      others.say(studies);
      others.say(List.of(result));
      await().atMost(Duration.ofSeconds(40)).until(() -> others.delivered.size() == 2);
    }
    assertThat(others.delivered).allMatch(d -> d.confirmation() == Confirmation.UNCONFIRMED);
    try (Stream<Path> files = Files.list(received)) {
      List<Path> documents = files.toList();
      assertThat(documents).hasSize(2);
      for (Path document : documents) {
        assertThat(SrVerification.verify(DicomFile.read(document).dataset())).isEmpty();
      }
    }
  }

  private Process process(RemoteAe peer, String failPoint) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-Daxilla.fail-point=" + failPoint,
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-cp",
            System.getProperty("java.class.path"),
            ReporterProcess.class.getName(),
            kafka.bootstrapServers(),
            folder.toString(),
            peer.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("process.log").toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
