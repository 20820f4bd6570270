// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A second opinion that is there where R is not. Authority: Smile's logistic regression, which
 * climbs by BFGS and stops at about five digits.
 */
class SmilePeerTest {
  private static final double FIVE_DIGITS = 1e-4;

  @ParameterizedTest
  @ValueSource(ints = {60, 400})
  void both_find_the_same_optimum(int rows) {
    Random random = new Random(rows);
    double[][] x = new double[rows][3];
    int[] y = new int[rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < 3; j++) {
        x[i][j] = random.nextGaussian();
      }
      double logit = -0.5 + x[i][0] - 0.7 * x[i][1];
      y[i] = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
    }
    List<Predictor> formula =
        List.of(
            NumberPredictor.of("a", column(x, 0)),
            NumberPredictor.of("b", column(x, 1)),
            NumberPredictor.of("c", column(x, 2)));

    List<LogisticFit.Term> ours = LogisticRegression.fit(y, formula, new double[rows]).terms();
    double[] theirs =
        smile.classification.LogisticRegression.binomial(x, y, 0, 1e-12, 2000).coefficients();

    assertThat(ours).hasSize(4);
    for (int j = 0; j < 4; j++) {
      // Smile has the intercept last, we first.
      double peer = theirs[(j + 3) % 4];
      assertThat(ours.get(j).estimate().orElseThrow().coefficient())
          .isCloseTo(peer, within(FIVE_DIGITS));
    }
  }

  private static double[] column(double[][] x, int j) {
    double[] column = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      column[i] = x[i][j];
    }
    return column;
  }
}
