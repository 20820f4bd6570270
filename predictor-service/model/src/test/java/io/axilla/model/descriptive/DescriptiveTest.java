// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.descriptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.axilla.model.RCases;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptiveTest {
  static Stream<RCases> quantiles() {
    return RCases.of("quantile");
  }

  @ParameterizedTest
  @MethodSource("quantiles")
  void quantiles_are_type_7(RCases c) {
    Quantiles quantiles = Quantiles.of(c.numbers("x"));
    c.agrees("q", 1e-14, Arrays.stream(c.numbers("p")).map(quantiles::at).toArray());
  }

  @Test
  void a_large_offset_costs_no_digits() {
    double[] near = {1, 2, 4, 8, 16};
    double[] far = Arrays.stream(near).map(x -> x + 0x1p40).toArray();

    assertThat(Moments.of(far).variance()).isEqualTo(Moments.of(near).variance());
    assertThat(Moments.of(far).mean()).isEqualTo(Moments.of(near).mean() + 0x1p40);
  }

  @Test
  void equal_values_have_no_spread_at_all() {
    assertThat(Moments.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1).sumOfSquares()).isZero();
    assertThat(Moments.of(0.1, 0.1, 0.1).mean()).isEqualTo(0.1);
  }

  @Test
  void what_is_not_there_is_not_a_number() {
    assertThat(Moments.of().mean()).isNaN();
    assertThat(Moments.of(1).variance()).isNaN();
    assertThat(Quantiles.of().at(0.5)).isNaN();
  }

  @Test
  void equal_values_share_their_ranks() {
    Midranks midranks = Midranks.of(3, 1, 3, 0.0, -0.0, 3);

    assertThat(midranks.ranks()).containsExactly(5, 3, 5, 1.5, 1.5, 5);
    assertThat(midranks.tieTerm()).isCloseTo(24 + 6, within(0.0));
  }
}
