// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
  private final Random random = new Random(11);
  private final DesignMatrix x = DesignMatrix.ofColumns(HardDesign.SUMS.columns(random, 60, 20));
  private final int[] y = HardDesign.outcomes(random, x, 0);
  private final LassoPath path = Lasso.fit(x, y, LassoSettings.exact());

  private static int[] folds(int rows, int count) {
    return IntStream.range(0, rows).map(i -> 1 + i % count).toArray();
  }

  @Test
  void threads_change_no_bit() {
    int[] fold = folds(60, 6);
    CrossValidation one =
        CrossValidation.ownPath(x, y, fold, path, LassoSettings.exact(), Runnable::run);
    CrossValidation many =
        CrossValidation.ownPath(x, y, fold, path, LassoSettings.exact(), ForkJoinPool.commonPool());

    for (int k = 0; k < path.length(); k++) {
      assertThat(many.deviance().mean(k)).isEqualTo(one.deviance().mean(k));
      assertThat(many.auc().orElseThrow().standardError(k))
          .isEqualTo(one.auc().orElseThrow().standardError(k));
    }
  }

  @Test
  void the_mean_is_over_patients() {
    int[] fold = IntStream.range(0, 60).map(i -> i < 30 ? 1 : i < 50 ? 2 : 3).toArray();
    LossCurve curve =
        CrossValidation.fixedPath(x, y, fold, path, LassoSettings.exact(), Runnable::run)
            .deviance();

    double sum = 0;
    for (int f = 1; f <= 3; f++) {
      int left = f;
      int[] rest = IntStream.range(0, 60).filter(i -> fold[i] != left).toArray();
      LassoPath fit =
          Lasso.fitAt(
              x.rows(rest),
              IntStream.of(rest).map(i -> y[i]).toArray(),
              path.lambdas(),
              LassoSettings.exact());
      for (int i = 0; i < 60; i++) {
        if (fold[i] == left) {
          double p = 1 / (1 + Math.exp(-fit.linearPredictor(10, x, i)));
          sum -= 2 * Math.log(y[i] == 1 ? p : 1 - p);
        }
      }
    }
    assertThat(curve.mean(10)).isCloseTo(sum / 60, within(1e-12));
  }

  @Test
  void with_fewer_than_ten_patients_a_fold_there_is_no_auc() {
    assertThat(
            CrossValidation.fixedPath(
                    x, y, folds(60, 7), path, LassoSettings.quick(), Runnable::run)
                .auc())
        .isEmpty();
  }

  @Test
  void folds_of_one_outcome_have_no_auc_and_rows_of_one_outcome_are_certain() {
    // All positives are in the first fold: the rest says 0 with certainty, clipped to 1e-5.
    int[] outcome = IntStream.range(0, 60).map(i -> i < 5 ? 1 : 0).toArray();
    int[] fold = IntStream.range(0, 60).map(i -> 1 + i / 20).toArray();
    LassoPath all = Lasso.fit(x, outcome, LassoSettings.exact());

    CrossValidation validation =
        CrossValidation.fixedPath(x, outcome, fold, all, LassoSettings.exact(), Runnable::run);

    double certain = (5 * -2 * Math.log(1e-5) + 15 * -2 * Math.log(1 - 1e-5)) / 20;
    assertThat(validation.deviance().mean(0)).isGreaterThan(certain / 3);
    assertThat(validation.auc().orElseThrow().mean(3)).isEqualTo(0.5);
  }
}
