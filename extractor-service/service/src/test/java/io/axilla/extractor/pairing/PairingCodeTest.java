// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Code;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairingCodeTest {
  static Stream<PairingCode> all() {
    return Stream.of(WaitingCode.values(), RefusalCode.values(), WarningCode.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("all")
  void says_in_one_sentence_what_it_means(PairingCode code) {
    assertThat(code.sentence()).matches("[A-Z].{30,200}\\.").doesNotContain("  ");
  }

  @ParameterizedTest
  @MethodSource("all")
  void has_the_form_of_a_code_in_events(PairingCode code) {
    assertThat(new Code(code.name()).value()).isEqualTo(code.name());
  }

  @Test
  void means_one_thing_only() {
    assertThat(all().map(PairingCode::name)).doesNotHaveDuplicates();
    assertThat(all().map(PairingCode::sentence)).doesNotHaveDuplicates();
  }
}
