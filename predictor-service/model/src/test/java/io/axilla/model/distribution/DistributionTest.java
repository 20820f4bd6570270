// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.RCases;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tails and quantiles are R's, far out too. */
class DistributionTest {
  private static RCases only(String kind) {
    return RCases.of(kind).findFirst().orElseThrow();
  }

  private static double[] each(RCases c, String name, IntToDoubleFunction value) {
    return IntStream.range(0, c.numbers(name).length).mapToDouble(value).toArray();
  }

  @Test
  void tails_of_the_normal_distribution() {
    RCases c = only("normal");
    c.agrees("p", 1e-12, each(c, "z", i -> Normal.twoSided(c.numbers("z")[i])));
  }

  @Test
  void quantiles_of_the_normal_distribution() {
    RCases c = only("normal_quantile");
    c.agrees(
        "z",
        1e-13,
        each(c, "confidence", i -> Normal.twoSidedQuantile(c.numbers("confidence")[i])));
  }

  @Test
  void tails_of_students_distribution() {
    RCases c = only("student");
    c.agrees(
        "p", 1e-10, each(c, "t", i -> StudentT.twoSided(c.numbers("t")[i], c.numbers("df")[i])));
  }

  @Test
  void quantiles_of_students_distribution() {
    RCases c = only("t_quantile");
    c.agrees(
        "t",
        1e-10,
        each(
            c,
            "confidence",
            i -> StudentT.twoSidedQuantile(c.numbers("confidence")[i], c.numbers("df")[i])));
  }

  @Test
  void tails_of_the_chi_squared_distribution() {
    RCases c = only("chi_squared");
    c.agrees(
        "p", 1e-11, each(c, "x", i -> ChiSquared.upper(c.numbers("x")[i], c.numbers("df")[i])));
  }

  @Test
  void quantiles_of_the_f_distribution() {
    RCases c = only("f_quantile");
    c.agrees(
        "f",
        1e-10,
        each(
            c,
            "d1",
            i -> FDistribution.upperQuantile(0.025, c.numbers("d1")[i], c.numbers("d2")[i])));
  }

  @Test
  void nothing_exists_without_degrees_of_freedom() {
    assertThat(StudentT.twoSided(1, 0)).isNaN();
    assertThat(ChiSquared.upper(1, 0)).isNaN();
    assertThat(StudentT.twoSided(Double.POSITIVE_INFINITY, 3)).isZero();
  }
}
