// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void ends_are_round_and_hold_all_values() {
    Scale scale = Scale.around("x", 0.107, 0.171, 6);
    assertThat(scale.step()).isCloseTo(0.02, within(1e-12));
    assertThat(scale.from()).isCloseTo(0.1, within(1e-12));
    assertThat(scale.to()).isCloseTo(0.18, within(1e-12));
  }

  @Test
  void one_value_is_a_scale_too() {
    Scale scale = Scale.around("x", 3, 3, 6);
    assertThat(scale.to()).isGreaterThan(scale.from());
  }

  @Test
  void a_scale_of_nothing_is_refused() {
    assertThatThrownBy(() -> Scale.around("x", Double.NaN, 1, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
