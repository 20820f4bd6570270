// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every point of a path satisfies the conditions of an optimum, computed here from the raw data.
 */
class OptimalityPropertyTest {
  private static final int SEEDS = 12;

  @ParameterizedTest
  @EnumSource
  void every_point_of_a_path_is_an_optimum(HardDesign design) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      DesignMatrix x = design.matrix(random);
      int[] y = HardDesign.outcomes(random, x, seed % 3 == 0 ? -2 : 0);

      LassoPath path = Lasso.fit(x, y, LassoSettings.exact());

      for (int k = 0; k < path.length(); k++) {
        assertThat(violation(x, y, path.lambda(k), path.intercept(k), path.coefficients(k)))
            .as("%s, seed %d, point %d", design, seed, k)
            .isLessThan(2e-9);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_polished_solution_is_one_to_the_last_digits(HardDesign design) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      DesignMatrix x = design.matrix(random);
      int[] y = HardDesign.outcomes(random, x, 0);
      LassoPath path = Lasso.fit(x, y, LassoSettings.quick());

      Solution solution = Lasso.polish(x, y, path, path.length() / 2);

      assertThat(solution.kktResidual()).as("%s, seed %d", design, seed).isLessThan(1e-12);
      assertThat(Math.abs(solution.meanGradientResidual())).isLessThan(1e-12);
      assertThat(violation(x, y, solution.lambda(), solution.intercept(), solution.coefficients()))
          .isLessThan(1e-11);
    }
  }

  private static double violation(
      DesignMatrix x, int[] y, double lambda, double intercept, SparseCoefficients b) {
    int n = x.rows();
    double[] residual = new double[n];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      residual[i] = y[i] - 1 / (1 + Math.exp(-intercept - b.product(x, i)));
      mean += residual[i] / n;
    }
    double largest = Math.abs(mean);
    for (int j = 0; j < x.columns(); j++) {
      double centre = 0;
      for (int i = 0; i < n; i++) {
        centre += x.get(i, j) / n;
      }
      double squares = 0;
      double product = 0;
      for (int i = 0; i < n; i++) {
        double d = x.get(i, j) - centre;
        squares += d * d / n;
        product += d * residual[i] / n;
      }
      if (squares > 1e-24) {
        double gradient = product / Math.sqrt(squares);
        double off =
            b.of(j) == 0
                ? Math.abs(gradient) - lambda
                : Math.abs(gradient - Math.copySign(lambda, b.of(j)));
        largest = Math.max(largest, off);
      }
    }
    return largest;
  }
}
