// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hard cases against R's glm, where R is. R's standard errors are those of the weights before the
 * last step, ours those of the optimum: that is the tolerance of what depends on them.
 */
class GlmTest {
  private static final double SETTLED = 5e-5;

  @ParameterizedTest
  @CsvSource({
    "plain, 1e-8",
    "strong, 1e-8",
    "rare, 1e-8",
    "dependent, 1e-8",
    "indicators, 1e-8",
    "offset_column, 1e-5",
    "scales, 1e-8",
    "constant_only, 1e-8",
    "heavy_tails, 1e-8",
    "with_offset, 1e-8"
  })
  void coefficients_and_statistics_are_those_of_glm(String kind, double tolerance)
      throws IOException {
    GlmCase given = GlmCase.of(kind, 1);
    LogisticFit fit = given.fit();

    deviancesAgree(fit, given);
    assertThat(fit.converged()).isTrue();
    double[] coefficient = given.expected("coefficients");
    for (int j = 0; j < coefficient.length; j++) {
      Optional<Estimate> estimate = fit.terms().get(j).estimate();
      assertThat(estimate.isEmpty()).isEqualTo(Double.isNaN(coefficient[j]));
      if (estimate.isPresent()) {
        Estimate e = estimate.get();
        assertThat(e.coefficient()).isCloseTo(coefficient[j], part(coefficient[j], tolerance));
        double se = given.expected("se")[j];
        assertThat(e.standardError()).isCloseTo(se, part(se, SETTLED));
        double p = given.expected("p")[j];
        assertThat(e.p()).isCloseTo(p, part(Math.max(p, 1e-3), SETTLED));
        double low = given.expected("low")[j];
        if (Math.abs(coefficient[j]) < 50) {
          assertThat(e.oddsRatioLow(0.95)).isCloseTo(low, part(low, SETTLED));
          double high = given.expected("high")[j];
          assertThat(e.oddsRatioHigh(0.95)).isCloseTo(high, part(high, SETTLED));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"separated", "separated_level", "more_columns"})
  void separated_fits_are_said_to_be(String kind) throws IOException {
    GlmCase given = GlmCase.of(kind, 2);
    LogisticFit fit = given.fit();

    assertThat(fit.separated()).isTrue();
    deviancesAgree(fit, given);
  }

  private static void deviancesAgree(LogisticFit fit, GlmCase given) {
    assertThat(fit.rank()).isEqualTo(given.answer().get("rank").intValue());
    assertThat(fit.separated()).isEqualTo(given.answer().get("separated").booleanValue());
    for (String name : new String[] {"deviance", "null_deviance", "aic", "bic"}) {
      double actual =
          switch (name) {
            case "deviance" -> fit.deviance();
            case "null_deviance" -> fit.nullDeviance();
            case "aic" -> fit.aic();
            default -> fit.bic();
          };
      assertThat(actual).isCloseTo(given.answer().get(name).doubleValue(), within(1e-6));
    }
    if (fit.lrtP().isPresent()) {
      double p = given.answer().get("lrt_p").doubleValue();
      assertThat(fit.lrtP().getAsDouble()).isCloseTo(p, part(p, 1e-6));
    }
  }

  private static Offset<Double> part(double value, double tolerance) {
    return within(tolerance * Math.max(Math.abs(value), 1e-12));
  }
}
