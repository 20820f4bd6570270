// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.axilla.simulator.SmallPacs;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four services as processes of their own, with a broker and a PostgreSQL beside them. */
class ProcessesIT {
  /** A path that each service answers, and no other. */
  private static final Map<String, String> OWN_PART =
      Map.of(
          "listener", "/api/objects",
          "extractor", "/api/timelines/none",
          "predictor", "/api/models",
          "reporter", "/api/cases");

  @TempDir Path folder;

  private BrokerProcess broker;
  private EmbeddedPostgres postgres;
  private SmallPacs pacs;
  private FourProcesses four;

  @BeforeEach
  void start() throws IOException {
    broker = new BrokerProcess(folder.resolve("broker"));
    postgres = EmbeddedPostgres.builder().start();
    pacs = SmallPacs.start("PACS", folder.resolve("pacs"), 0);
    four =
        FourProcesses.start(
            folder, broker.address(), postgres.getJdbcUrl("postgres", "postgres"), pacs.address());
  }

  @AfterEach
  void stop() throws IOException {
    if (four != null) {
      four.close();
    }
    pacs.close();
    postgres.close();
    broker.close();
  }

  @Test
  void bring_a_pair_to_its_report_and_stop_when_told() throws IOException {
    Phantom phantom = Phantom.of(3);
    Modality modality = new Modality(phantom.objects());
    modality.send(four.scp());
    assertThat(modality.isDone()).isTrue();
    four.service("predictor").importClinical(phantom.clinicalCsv());

    four.service("reporter").awaitDelivered();

    assertThat(pacs.files()).hasSize(2);
    assertThat(four.service("listener").objects()).isEqualTo(modality.acknowledged());
    for (String service : FourProcesses.SERVICES) {
      answersForItsPart(service);
    }
    assertThat(four.stop()).allMatch(time -> time.compareTo(Duration.ofSeconds(10)) < 0);
  }

  private void answersForItsPart(String service) throws IOException {
    Running own = four.service(service);
    await().until(() -> own.ask("/q/health/ready").statusCode() == 200);
    assertThat(own.ask("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(own.ask("/metrics").body()).contains("axilla_");
    OWN_PART.forEach(
        (other, path) -> {
          HttpResponse<String> answer = ask(own, path);
          String hint = "this process does not run the " + other;
          if (other.equals(service)) {
            assertThat(answer.body()).doesNotContain(hint);
          } else {
            assertThat(answer.statusCode()).as(service + path).isEqualTo(404);
            assertThat(answer.body()).contains(hint).contains("--url");
          }
        });
  }

  private static HttpResponse<String> ask(Running running, String path) {
    try {
      return running.ask(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
