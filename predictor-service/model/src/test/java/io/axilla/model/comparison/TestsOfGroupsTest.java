// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.RCases;
import io.axilla.model.descriptive.Moments;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R's t.test, wilcox.test, chisq.test and fisher.test are the authority. */
class TestsOfGroupsTest {
  private static final double CONFIDENCE = 0.95;

  static Stream<RCases> samples() {
    return RCases.of("samples");
  }

  static Stream<RCases> tables() {
    return RCases.of("table");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void means_are_compared_as_in_r(RCases c) {
    Moments a = Moments.of(c.numbers("a"));
    Moments b = Moments.of(c.numbers("b"));
    TTest pooled = TTest.pooled(a, b, CONFIDENCE);
    TTest welch = TTest.welch(a, b, CONFIDENCE);

    c.agrees("pooled", 1e-7, pooled.t(), pooled.df(), pooled.p(), pooled.lower(), pooled.upper());
    c.agrees("welch", 1e-7, welch.t(), welch.df(), welch.p(), welch.lower(), welch.upper());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ranks_are_compared_as_in_r(RCases c) {
    MannWhitney test = MannWhitney.of(c.numbers("a"), c.numbers("b"));

    c.agrees("mann_whitney", 1e-12, test.u(), test.p(), test.pContinuity());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void counts_are_compared_as_in_r(RCases c) {
    CountTable table = CountTable.of(c.wholes("pos"), c.wholes("neg"));
    ChiSquaredTest test = ChiSquaredTest.of(table);

    c.agrees("chi2", 1e-11, test.statistic(), test.df(), test.p(), test.minExpected());
    if (table.rows() == 2) {
      ChiSquaredTest.Yates yates = ChiSquaredTest.yates(table);
      c.agrees("yates", 1e-10, yates.statistic(), yates.p());
    }
    c.agrees("fisher", 2e-7, FisherFreemanHalton.p(table));
  }

  @Test
  void without_spread_t_is_infinite_and_p_is_zero() {
    TTest test = TTest.pooled(Moments.of(2, 2, 2), Moments.of(1, 1), CONFIDENCE);

    assertThat(test.t()).isInfinite();
    assertThat(test.p()).isZero();
    assertThat(TTest.pooled(Moments.of(1, 1), Moments.of(1, 1), CONFIDENCE).t()).isNaN();
    assertThat(TTest.welch(Moments.of(1), Moments.of(1, 2), CONFIDENCE).p()).isNaN();
  }

  @Test
  void a_variable_that_is_constant_has_no_rank_test() {
    assertThat(MannWhitney.of(new double[] {3, 3}, new double[] {3}).z()).isNaN();
    assertThat(MannWhitney.of(new double[] {}, new double[] {3}).u()).isNaN();
  }
}
