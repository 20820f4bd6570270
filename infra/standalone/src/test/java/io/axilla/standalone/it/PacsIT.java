// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Peers that others wrote: DCMTK and Orthanc. Skipped where they are not installed. */
class PacsIT {
  @TempDir Path folder;

  @Test
  void storescu_sends_and_storescp_receives_after_an_outage() throws Exception {
    Tool storescu = Tool.dcmtk("storescu");
    Tool storescp = Tool.dcmtk("storescp");
    RemoteAe pacs = new RemoteAe("PACS", "127.0.0.1", Ports.free());
    Phantom phantom = Phantom.of(3);
    phantom.write(folder.resolve("studies"));
    Path arrived = Files.createDirectories(folder.resolve("arrived"));
    try (AxillaProcess up =
        Up.call(folder, pacs, "1s").options("-Daxilla.reporter.retry.first=1s").start()) {
      Running running = up.awaitReady();
      Tool.Outcome sent =
          storescu.run(
              folder,
              "-aet",
              "CT1",
              "-aec",
              "AXILLA",
              "--required",
              "+sd",
              "+r",
              "127.0.0.1",
              String.valueOf(running.scp().port()),
              folder.resolve("studies").toString());
      assertThat(sent.exit()).as(sent.output()).isZero();
      running.importClinical(phantom.clinicalCsv());
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(running.get("/api/cases").toString())
                      .contains("REPORTING")
                      .contains("lastError\":\""));

      try (Tool.Running receiver =
          storescp.start(
              folder.resolve("storescp.log"),
              "--aetitle",
              "PACS",
              "--output-directory",
              arrived.toString(),
              String.valueOf(pacs.port()))) {
        JsonNode delivered = running.awaitDelivered();
        for (JsonNode document : delivered.path("documents")) {
          assertThat(document.path("confirmation").asText())
              .as("it answers no query")
              .isEqualTo("UNCONFIRMED");
        }
      }
    }
    Validity.assertValid(arrived);
  }

  @Test
  void orthanc_receives_and_vouches_for_it() throws Exception {
    Tool orthanc = Tool.required("Orthanc");
    int dicomPort = Ports.free();
    int httpPort = Ports.free();
    Path configuration =
        Files.writeString(
            folder.resolve("orthanc.json"),
            Orthanc.configuration(dicomPort, httpPort, folder.resolve("orthanc")));
    try (Tool.Running server =
        orthanc.start(folder.resolve("orthanc.log"), configuration.toString())) {
      await().until(() -> Ports.isOpen(dicomPort) && Ports.isOpen(httpPort));
      new Orthanc(
              new RemoteAe(Orthanc.AE_TITLE, "127.0.0.1", dicomPort),
              "http://127.0.0.1:" + httpPort)
          .receivesTheReports(folder);
    }
  }
}
