// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LassoTest {
  private static final int ROWS = 60;

  private final Random random = new Random(7);
  private final double[][] columns = HardDesign.LONG_TAILS.columns(random, ROWS, 8);
  private final DesignMatrix x = DesignMatrix.ofColumns(columns);
  private final int[] y = IntStream.range(0, ROWS).map(i -> random.nextInt(2)).toArray();

  @Test
  void at_the_first_lambda_all_coefficients_are_zero_and_the_intercept_is_the_logit() {
    LassoPath path = Lasso.fit(x, y, LassoSettings.exact());
    double mean = Arrays.stream(y).average().orElseThrow();

    assertThat(path.df(0)).isZero();
    assertThat(path.intercept(0)).isCloseTo(Math.log(mean / (1 - mean)), within(1e-12));
    assertThat(path.devianceRatio(0)).isCloseTo(0, within(1e-12));
    assertThat(path.df(1)).isPositive();
  }

  @Test
  void one_column_of_two_values_has_a_closed_form() {
    // Half of the rows 1: x~ = +-1, and 1/2 (p1 - q1) - lambda = 0 for the optimum's p1 = 1 - q1.
    double[] indicator = new double[40];
    int[] outcome = new int[40];
    for (int i = 0; i < 40; i++) {
      indicator[i] = i % 2;
      outcome[i] = i % 2 == 0 ? (i < 10 ? 1 : 0) : (i < 10 ? 0 : 1);
    }
    LassoPath path =
        Lasso.fitAt(
            DesignMatrix.ofColumns(indicator), outcome, new double[] {0.1}, LassoSettings.exact());

    // Observed 0.75 and 0.25; each is drawn towards 0.5 by lambda.
    assertThat(path.intercept(0)).isCloseTo(Math.log(0.35 / 0.65), within(1e-10));
    assertThat(path.coefficients(0).of(0)).isCloseTo(2 * Math.log(0.65 / 0.35), within(1e-10));
  }

  @Test
  void of_copies_the_first_has_the_whole_coefficient() {
    double[][] doubled = Arrays.copyOf(columns, 16);
    for (int j = 0; j < 8; j++) {
      double factor = j % 2 == 0 ? 1 : -2.5;
      doubled[8 + j] = Arrays.stream(columns[7 - j]).map(v -> 3 + factor * v).toArray();
    }

    LassoPath path = Lasso.fit(DesignMatrix.ofColumns(doubled), y, LassoSettings.exact());
    LassoPath alone = Lasso.fit(x, y, LassoSettings.exact());

    assertThat(path.length()).isEqualTo(alone.length());
    for (int k = 0; k < path.length(); k++) {
      for (int j = 0; j < 8; j++) {
        assertThat(path.coefficients(k).of(8 + j)).isZero();
        assertThat(path.coefficients(k).of(j)).isCloseTo(alone.coefficients(k).of(j), within(1e-9));
      }
    }
  }

  @Test
  void a_constant_column_has_no_coefficient() {
    double[] constant = new double[ROWS];
    Arrays.fill(constant, 0.1);
    LassoPath path =
        Lasso.fit(DesignMatrix.ofColumns(constant, columns[0]), y, LassoSettings.exact());

    assertThat(path.coefficients(path.length() - 1).of(0)).isZero();
    assertThat(path.coefficients(path.length() - 1).of(1)).isNotZero();
  }

  @Test
  void without_a_column_that_varies_the_intercept_is_all() {
    LassoPath constant =
        Lasso.fit(DesignMatrix.ofColumns(new double[ROWS]), y, LassoSettings.exact());
    LassoPath none =
        Lasso.fitAt(DesignMatrix.ofColumns(), y, new double[] {1}, LassoSettings.exact());

    assertThat(constant.df(0)).isZero();
    assertThat(none.deviance(0)).isEqualTo(constant.deviance(0));
    assertThat(Lasso.polish(DesignMatrix.ofColumns(), y, none, 0).coefficients().size()).isZero();
  }

  @Test
  void a_path_can_end_at_the_lambda_that_is_needed() {
    LassoPath whole = Lasso.fit(x, y, LassoSettings.exact());
    double needed = whole.lambda(20);
    LassoPath part = Lasso.fit(x, y, LassoSettings.exact().withSmallestLambda(needed));

    assertThat(part.length()).isEqualTo(21);
    assertThat(part.intercept(20)).isEqualTo(whole.intercept(20));
  }

  @Test
  void one_outcome_alone_is_refused() {
    assertThatThrownBy(() -> Lasso.fit(x, new int[ROWS], LassoSettings.exact()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both outcomes");
  }
}
