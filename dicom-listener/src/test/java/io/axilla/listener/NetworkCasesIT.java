// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.contracts.Sha256;
import io.axilla.messaging.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    Assumptions.assumeTrue(
        run("-c", "import pydicom, pynetdicom") == 0,
        "python3 with pydicom, pynetdicom is not here");
    JsonNode expected = new ObjectMapper().readTree(sharedCase.resolve("expect.json").toFile());

    Platform platform = ListenerProcess.platform(folder, "127.0.0.1:1");
    try (DicomListener listener =
        DicomListener.start(ListenerProcess.settings(Duration.ofMinutes(1)), platform)) {
      int exit =
          run(
              sharedCase.resolve("send.py").toString(),
              "--host",
              "127.0.0.1",
              "--port",
              Integer.toString(listener.port()),
              "--aet",
              "AXILLA");
      assertThat(exit).as("answers are those of expect.json").isZero();

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

  private int run(String... arguments) throws InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = Optional.ofNullable(System.getenv("AXILLA_PYTHON")).orElse("python3");
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      Path output = Files.createTempFile(folder, "python", ".txt");
      int exit =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start()
              .waitFor();
      if (exit != 0) {
        org.slf4j.LoggerFactory.getLogger(NetworkCasesIT.class)
            .info("{}", Files.readString(output, StandardCharsets.UTF_8));
      }
      return exit;
    } catch (IOException e) {
      return -1;
    }
  }
}
