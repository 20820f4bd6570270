// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.RCases;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R's cor.test is the authority. */
class CorrelationTest {
  static Stream<RCases> cases() {
    return RCases.of("correlation");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equals_cor_test(RCases c) {
    Correlation r = Correlation.of(c.numbers("a"), c.numbers("b"));

    c.agrees("pearson", 1e-7, r.pearson(), r.pearsonP());
    c.agrees("spearman", 1e-9, r.spearman(), r.spearmanP());
  }

  @Test
  void a_constant_correlates_with_nothing() {
    Correlation r = Correlation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3});

    assertThat(r.pearson()).isNaN();
    assertThat(r.pearsonP()).isNaN();
    assertThat(Correlation.of(new double[] {1, 2}, new double[] {1, 3}).pearsonP()).isNaN();
  }
}
