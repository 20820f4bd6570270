// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAeTest {
  @Test
  void it_reads_what_it_writes() {
    assertThat(RemoteAe.parse("PACS@10.0.0.5:11112"))
        .isEqualTo(new RemoteAe("PACS", "10.0.0.5", 11112));
    assertThat(RemoteAe.parse("MY PACS@host.example:104").aeTitle()).isEqualTo("MY PACS");
    assertThat(RemoteAe.parse("P@[::1]:104"))
        .isEqualTo(new RemoteAe("P", "::1", 104))
        .hasToString("P@[::1]:104");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PACS",
        "PACS@host",
        "@host:104",
        "PACS@:104",
        "PACS@host:0",
        "PACS@host:70000",
        "PACS@host:x",
        "SEVENTEEN-LETTERS@host:104"
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> RemoteAe.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
