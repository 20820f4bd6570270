// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.axilla.simulator.SmallPacs;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broker and database go away in mid-run and come back; nobody restarts the services. */
class OutageIT {
  @TempDir Path folder;

  @Test
  void the_pipeline_goes_on_where_it_was() throws IOException {
    int databasePort = Ports.free();
    Phantom phantom = Phantom.of(3);
    Modality modality = new Modality(phantom.objects());
    EmbeddedPostgres postgres = postgres(databasePort);
    try (BrokerProcess broker = new BrokerProcess(folder.resolve("broker"));
        SmallPacs pacs = SmallPacs.start("PACS", folder.resolve("pacs"), 0);
        FourProcesses four =
            FourProcesses.start(
                folder,
                broker.address(),
                postgres.getJdbcUrl("postgres", "postgres"),
                pacs.address())) {
      broker.kill();
      modality.send(four.scp());
      assertThat(modality.isDone()).as("objects are taken while the broker is away").isTrue();
      four.service("predictor").importClinical(phantom.clinicalCsv());
      broker.startAgain();

      postgres.close();
      AxillaProcess.sleep(2000);
      assertThat(four.service("listener").ask("/q/health/ready").statusCode())
          .as("ready without a database")
          .isEqualTo(503);
      postgres = postgres(databasePort);

      four.service("reporter").awaitDelivered();
      assertThat(pacs.files()).hasSize(2);
      assertThat(four.areAlive()).isTrue();
      for (String service : FourProcesses.SERVICES) {
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> four.service(service).ask("/q/health/ready").statusCode() == 200);
      }
    } finally {
      postgres.close();
    }
  }

  private EmbeddedPostgres postgres(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("postgres").toFile())
        .setCleanDataDirectory(false)
        .start();
  }
}
