// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.RCases;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BenjaminiHochbergTest {
  static Stream<RCases> cases() {
    return RCases.of("bh");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equals_p_adjust(RCases c) {
    c.agrees("q", 1e-13, BenjaminiHochberg.adjust(c.numbers("p")));
  }

  @Test
  void a_test_that_does_not_exist_does_not_count() {
    assertThat(BenjaminiHochberg.adjust(0.01, Double.NaN, 0.04))
        .containsExactly(0.02, Double.NaN, 0.04);
  }
}
