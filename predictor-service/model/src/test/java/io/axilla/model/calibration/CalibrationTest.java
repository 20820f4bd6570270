// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.axilla.model.RCases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R's lowess and quantile, and Hosmer and Lemeshow's sum over its groups, are the authority. */
class CalibrationTest {
  static Stream<RCases> lowess() {
    return RCases.of("lowess");
  }

  static Stream<RCases> bins() {
    return RCases.of("bins");
  }

  @ParameterizedTest
  @MethodSource("lowess")
  void the_smoother_is_clevelands(RCases c) {
    Lowess lowess = Lowess.of(c.numbers("p"), c.wholes("y"), c.numbers("f")[0]);

    c.agrees("x", 0, doubles(lowess.x()));
    double[] fitted = doubles(lowess.fitted());
    double[] expected = c.expected("fitted");
    for (int i = 0; i < fitted.length; i++) {
      assertThat(fitted[i]).as("%d of %s", i, c.input()).isCloseTo(expected[i], within(1e-8));
    }
    c.agrees("ici", 1e-8, lowess.ici());
  }

  @ParameterizedTest
  @MethodSource("bins")
  void groups_are_those_of_r(RCases c) {
    Bins bins = Bins.of(c.numbers("p"), c.wholes("y"), 10);
    Bins.HosmerLemeshow test = bins.hosmerLemeshow();

    c.agrees("breaks", 1e-14, doubles(bins.breaks()));
    c.agrees("n", 0, bins.n().stream().mapToDouble(Integer::doubleValue).toArray());
    c.agrees("observed", 0, bins.observed().stream().mapToDouble(Integer::doubleValue).toArray());
    c.agrees("chi2", 1e-10, test.chi2());
    c.agrees("p", 1e-9, test.pGroupsMinus2(), test.pGroups());
  }

  @Test
  void equal_probabilities_are_one_group() {
    Bins bins = Bins.of(new double[] {0.5, 0.5, 0.5}, new int[] {0, 1, 1}, 10);

    assertThat(bins.breaks()).containsExactly(0.5);
    assertThat(bins.n()).containsExactly(3);
    assertThat(bins.hosmerLemeshow().pGroupsMinus2()).isNaN();
  }

  @Test
  void nobody_gives_nothing_and_no_failure() {
    assertThat(Lowess.of(new double[] {}, new int[] {}, 0.5).ici()).isNaN();
    assertThat(Calibration.brier(new double[] {}, new int[] {})).isNaN();
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
