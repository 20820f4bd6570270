// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.discrimination.Proportion;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void minus_is_a_minus_and_nothing_is_minus_zero() {
    assertThat(Numbers.fixed(-1.25, 1)).isEqualTo("−1.3");
    assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
    assertThat(Numbers.general(-1.234e-7)).isEqualTo("−1.234e−07");
  }

  @Test
  void what_does_not_exist_is_a_dash() {
    assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("–");
    assertThat(Numbers.general(Double.POSITIVE_INFINITY)).isEqualTo("–");
    assertThat(Numbers.p(Double.NaN)).isEqualTo("–");
    assertThat(Numbers.proportion(Proportion.of(0, 0, 0.95))).isEqualTo("–");
    assertThat(Numbers.interval(0.5, Double.NaN, Double.NaN, 2)).isEqualTo("0.50");
  }

  @Test
  void a_small_p_is_below_a_thousandth() {
    assertThat(Numbers.p(0.00099)).isEqualTo("<0.001");
    assertThat(Numbers.p(0.001)).isEqualTo("0.001");
  }

  @Test
  void four_digits_count() {
    assertThat(Numbers.general(0)).isEqualTo("0.0000");
    assertThat(Numbers.general(12.3456)).isEqualTo("12.35");
    assertThat(Numbers.general(123456)).isEqualTo("1.235e+05");
  }
}
