// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static final Sha256 FILE = new Sha256("0f".repeat(32));

  @Test
  void equal_contents_have_equal_bytes_in_whatever_order_they_were_given() throws IOException {
    Manifest.Entry a = entry("1.2.1", "1.9");
    Manifest.Entry b = entry("1.2.2", "1.3");
    Manifest.Entry c = entry("1.2.2", "1.4");

    byte[] json = ManifestJson.encode(manifest(List.of(c, a, b)));

    assertThat(json).isEqualTo(ManifestJson.encode(manifest(List.of(a, b, c))));
    assertThat(ManifestJson.decode(json)).isEqualTo(manifest(List.of(b, a, c)));
  }

  @Test
  void the_bytes_are_these_for_ever() {
    assertThat(
            new String(
                ManifestJson.encode(manifest(List.of(entry("1.2.1", "1.9")))),
                StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"patientKey\":\""
                + "ab".repeat(32)
                + "\",\"study\":\"1.2.3\",\"revision\":7,\"complete\":false,\"entries\":[{"
                + "\"series\":\"1.2.1\",\"sopInstance\":\"1.9\","
                + "\"sopClass\":\"1.2.840.10008.5.1.4.1.1.2\","
                + "\"transferSyntax\":\"1.2.840.10008.1.2.1\",\"file\":\""
                + FILE
                + "\",\"conflict\":true,\"own\":false}]}");
  }

  @Test
  void no_instance_stands_twice() {
    assertThatThrownBy(() -> manifest(List.of(entry("1.2.1", "1.9"), entry("1.2.2", "1.9"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Manifest manifest(List<Manifest.Entry> entries) {
    return new Manifest(
        new PatientKey("ab".repeat(32)), new StudyInstanceUid("1.2.3"), 7, false, entries);
  }

  private static Manifest.Entry entry(String series, String instance) {
    return new Manifest.Entry(
        new SeriesInstanceUid(series),
        new SopInstanceUid(instance),
        new SopClassUid("1.2.840.10008.5.1.4.1.1.2"),
        "1.2.840.10008.1.2.1",
        FILE,
        true,
        false);
  }
}
