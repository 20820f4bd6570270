// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UidTest {
  /** RFC 9562 Appendix A.4: version 5 of www.example.com in the DNS namespace. */
  @Test
  void version_5_is_that_of_the_RFC() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    UUID expected = UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    java.math.BigInteger number =
        new java.math.BigInteger(expected.toString().replace("-", ""), 16);
    assertThat(Uid.fromName(dns, "www.example.com".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("2.25." + number);
  }

  @Test
  void parts_do_not_run_into_each_other() {
    assertThat(Uid.v5("ab", "c"))
        .isNotEqualTo(Uid.v5("a", "bc"))
        .isNotEqualTo(Uid.v5("ab", "c", ""));
  }

  /** These UIDs are in hospitals' archives: they must never change. */
  @Test
  void the_same_parts_give_the_same_uid_for_ever() {
    assertThat(Uid.v5("case", "sr"))
        .isEqualTo(Uid.v5("case", "sr"))
        .isEqualTo("2.25.180735889025264496746247429294285325339");
    assertThat(Uid.isValid(Uid.v5("case", "sr"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.", ".1", "1.02", "1..2", "1.a", " 1.2", "1.2 ", "-1.2"})
  void what_is_no_uid_is_told(String text) {
    assertThat(Uid.isValid(text)).isFalse();
  }

  @Test
  void legal_ones_are_told() {
    assertThat(Uid.isValid("1.2.840.10008.1.2.1")).isTrue();
    assertThat(Uid.isValid("2.25.0")).isTrue();
    assertThat(Uid.isValid("1." + "2".repeat(62))).isTrue();
    assertThat(Uid.isValid("1." + "2".repeat(63))).isFalse();
  }
}
