// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.FindScu;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.Tag;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An Orthanc server that runs somewhere.
 *
 * @param url of its REST API
 */
record Orthanc(RemoteAe address, String url) {
  static final String AE_TITLE = "ORTHANC";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static String configuration(int dicomPort, int httpPort, Path storage) {
    return """
        {"DicomAet": "%s", "DicomPort": %d, "HttpPort": %d, "StorageDirectory": "%s",
         "IndexDirectory": "%s", "DicomAlwaysAllowFind": true, "DicomAlwaysAllowStore": true,
         "AuthenticationEnabled": false, "RemoteAccessAllowed": true}
        """
        .formatted(AE_TITLE, dicomPort, httpPort, storage, storage);
  }

  /** Brings a phantom's pair through the pipeline to here, and looks at what arrived. */
  void receivesTheReports(Path folder) throws Exception {
    Phantom phantom = Phantom.of(3);
    Modality modality = new Modality(phantom.objects());
    try (AxillaProcess up = Up.call(folder, address, "1s").options().start()) {
      Running running = up.awaitReady();
      modality.send(running.scp());
      running.importClinical(phantom.clinicalCsv());

      JsonNode delivered = running.awaitDelivered();

      assertThat(delivered.path("documents")).hasSize(2);
      for (JsonNode document : delivered.path("documents")) {
        assertThat(document.path("confirmation").asText()).isEqualTo("FOUND");
        assertFound(phantom, document.path("sop").asText());
      }
    }
    JsonNode reports = find();
    assertThat(reports).hasSize(2);
    Path arrived = Files.createDirectories(folder.resolve("arrived"));
    for (JsonNode report : reports) {
      byte[] file = get("/instances/" + report.asText() + "/file");
      Files.write(arrived.resolve(report.asText() + ".dcm"), file);
    }
    Validity.assertValid(arrived);
  }

  private void assertFound(Phantom phantom, String sopInstance) {
    Dataset keys = Dataset.empty();
    keys.set(Tag.StudyInstanceUID, phantom.post().studyUid());
    keys.setEmpty(Tag.SeriesInstanceUID);
    keys.set(Tag.SOPInstanceUID, sopInstance);
    assertThat(FindScu.find("READER", address, "IMAGE", keys)).hasSize(1);
  }

  private JsonNode find() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/tools/find"))
            .POST(
                BodyPublishers.ofString(
                    "{\"Level\": \"Instance\", \"Query\": {\"Modality\": \"SR\"}}"))
            .build();
    return new ObjectMapper().readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).GET().build();
    return CLIENT.send(request, BodyHandlers.ofByteArray()).body();
  }
}
