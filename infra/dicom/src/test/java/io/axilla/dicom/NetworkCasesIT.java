// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The network cases of the reference: pynetdicom as sender. {@code AXILLA_PYTHON} names a Python
 * that has it.
 */
@Timeout(120)
class NetworkCasesIT {
  private static final Pattern STORED =
      Pattern.compile("\"sop_instance_uid\": \"([0-9.]+)\", \"pixel_sha256\": \"([0-9a-f]{64})\"");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"net-abort-mid-object", "net-same-instance-twice", "net-several-pdvs"})
  void what_is_held_afterwards_is_what_was_sent_whole(String name) throws Exception {
    Path sent = Cases.shared().resolve(name);
    Tool python = Tool.python("pydicom", "pynetdicom");

    Received received = new Received();
    try (StoreScp scp =
        StoreScp.start(
            ScpSettings.of("AXILLA", "127.0.0.1", 0),
            Set.of(SopClass.CT_IMAGE_STORAGE),
            received)) {
      Tool.Outcome outcome =
          python.run(
              folder,
              sent.resolve("send.py").toString(),
              "--host",
              "127.0.0.1",
              "--port",
              "" + scp.port(),
              "--aet",
              "AXILLA");
      assertThat(outcome.exit()).as(outcome.output()).isZero();
    }
    Map<String, String> held = new TreeMap<>();
    for (Received.One one : received.all) {
      held.put(
          one.sopInstanceUid(), sha256(PixelDecoder.storedPixelBytes(one.object()).orElseThrow()));
    }
    assertThat(held).isEqualTo(expected(sent.resolve("expect.json")));
  }

  private static Map<String, String> expected(Path json) throws IOException {
    Map<String, String> stored = new TreeMap<>();
    Matcher m = STORED.matcher(Files.readString(json));
    while (m.find()) {
      stored.put(m.group(1), m.group(2));
    }
    assertThat(stored).isNotEmpty();
    return stored;
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
