// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.RCases;
import io.axilla.model.agreement.Icc.MeanSquares;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mean squares of R's aov and its F quantiles are the authority. */
class IccTest {
  static Stream<RCases> cases() {
    return RCases.of("icc");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equals_the_analysis_of_variance(RCases c) {
    MeanSquares squares = MeanSquares.of(c.numbers("a"), c.numbers("b"));
    Icc icc = squares.icc();
    Icc.Interval interval = squares.interval(icc.icc21(), 0.95);

    c.agrees("icc", 1e-7, icc.icc11(), icc.icc21(), icc.icc31());
    c.agrees("ci", 1e-6, interval.lo(), interval.hi());
  }

  @Test
  void does_not_exist_when_all_values_are_equal() {
    double[] equal = {0.3, 0.3, 0.3};
    assertThat(MeanSquares.of(equal, equal).icc().icc21()).isNaN();
  }

  @Test
  void is_one_when_readings_are_the_same_whatever_the_offset() {
    double[] values = {1e9, 1e9 + 1, 1e9 + 2.5};
    Icc icc = MeanSquares.of(values, values).icc();

    assertThat(icc).isEqualTo(new Icc(1, 1, 1));
    assertThat(Icc.hasInterval(icc.icc21())).isFalse();
  }
}
