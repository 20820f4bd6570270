// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.contracts.Sha256;
import io.axilla.dicom.testing.Tool;
import io.axilla.messaging.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders that broke other receivers (shared reference, dicom-cases), played by pynetdicom. */
class NetworkCasesIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"net-abort-mid-object", "net-same-instance-twice", "net-several-pdvs"})
  void holds_what_the_case_expects(String name) throws Exception {
    Path sharedCase = cases().resolve(name);
    Assumptions.assumeTrue(Files.isDirectory(sharedCase), sharedCase + " is not here");
    Tool python = Tool.python("pydicom", "pynetdicom");
    JsonNode expected = new ObjectMapper().readTree(sharedCase.resolve("expect.json").toFile());

    Platform platform = ListenerProcess.platform(folder, "127.0.0.1:1");
    try (DicomListener listener =
        DicomListener.start(ListenerProcess.settings(Duration.ofMinutes(1)), platform)) {
      Tool.Outcome sent =
          python.run(
              folder,
              sharedCase.resolve("send.py").toString(),
              "--host",
              "127.0.0.1",
              "--port",
              Integer.toString(listener.port()),
              "--aet",
              "AXILLA");
      assertThat(sent.exit()).as("answers not those of expect.json: " + sent.output()).isZero();

      Map<String, String> stored = new TreeMap<>();
      for (JsonNode object : expected.get("stored")) {
        stored.put(object.get("sop_instance_uid").asText(), object.get("pixel_sha256").asText());
      }
      Map<String, String> held = new TreeMap<>();
      for (HeldObject object : listener.holdings().objects(null)) {
        held.put(
            object.instance().sopInstance().value(),
            Optional.ofNullable(listener.holdings().pixels(object))
                .map(Sha256::value)
                .orElse("none"));
      }
      assertThat(held).isEqualTo(stored);
      assertThat(listener.holdings().setAside()).isEmpty();
    } finally {
      platform.directory().close();
    }
  }

  private static Path cases() {
    String shared = System.getenv("AXILLA_SHARED");
    Path root = Path.of(System.getProperty("axilla.root", "."));
    return (shared == null ? root.resolve("../shared") : Path.of(shared))
        .resolve("reference/dicom-cases")
        .normalize();
  }
}
