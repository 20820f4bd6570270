// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Paths of hard cases against glmnet, where R is. Tolerances are glmnet's own: it stops a little
 * before the optimum, which {@link OptimalityPropertyTest} holds us to. The script's kind {@code
 * nearly_the_same} is left out: glmnet needs a minute for it.
 */
class GlmnetTest {
  private static final int SEED = 1;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "wide",
        "correlated",
        "rare",
        "separated",
        "tied",
        "binary_rare",
        "constant",
        "scales",
        "sums",
        "heavy_tails",
        "tiny",
        "noise"
      })
  void paths_are_those_of_glmnet(String kind) throws IOException {
    compare(kind, true, 5e-5);
  }

  /** glmnet shares a coefficient among copies as its steps happen to; the fit is the same. */
  @ParameterizedTest
  @ValueSource(strings = {"copies"})
  void fits_are_those_of_glmnet(String kind) throws IOException {
    compare(kind, false, 5e-5);
  }

  /** Sums of numbers of 1e9 have fewer digits. */
  @ParameterizedTest
  @ValueSource(strings = {"offset"})
  void fits_are_nearly_those_of_glmnet(String kind) throws IOException {
    compare(kind, false, 1e-3);
  }

  private static void compare(String kind, boolean coefficients, double tolerance)
      throws IOException {
    GlmnetCase given = GlmnetCase.of(kind, SEED);
    DesignMatrix kept = given.x().rows(given.kept());
    int[] outcomes = given.keptOutcomes();
    LassoSettings exact = LassoSettings.exact();

    LassoPath full = Lasso.fit(given.x(), given.y(), exact);
    near(given.distance("full", full, given.x(), coefficients), tolerance);
    LassoPath own = Lasso.fit(kept, outcomes, exact);
    near(given.distance("own", own, kept, coefficients), tolerance);
    LassoPath fixed = Lasso.fitAt(kept, outcomes, full.lambdas(), exact);
    near(given.distance("fixed", fixed, kept, coefficients), tolerance);
  }

  private static void near(GlmnetCase.Distance distance, double tolerance) {
    assertThat(distance.length()).isEqualTo(distance.theirLength());
    assertThat(distance.lambda()).isLessThan(1e-12);
    assertThat(distance.ratio()).isLessThan(1e-6);
    assertThat(distance.coefficients()).isLessThan(tolerance);
    assertThat(distance.predictors()).isLessThan(2 * tolerance);
  }
}
