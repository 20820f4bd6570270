// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.discrimination;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.RCases;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** pROC, prop.test and binom.test are the authority. */
class DiscriminationTest {
  private static final double CONFIDENCE = 0.95;

  static Stream<RCases> scores() {
    return RCases.of("scores");
  }

  static Stream<RCases> proportions() {
    return RCases.of("proportion");
  }

  @ParameterizedTest
  @MethodSource("scores")
  void areas_equal_those_of_proc(RCases c) {
    Auc a = Auc.of(c.numbers("a"), c.wholes("y"), CONFIDENCE);
    Auc b = Auc.of(c.numbers("b"), c.wholes("y"), CONFIDENCE);
    DeLongTest test = DeLongTest.of(c.numbers("a"), c.numbers("b"), c.wholes("y"));

    c.agrees("auc", 1e-13, a.auc(), b.auc());
    c.agrees("var", 1e-12, a.delongVariance(), b.delongVariance());
    c.agrees("ci", 1e-12, a.ciLo(), a.ciHi());
    c.agrees("delong", 1e-10, test.z(), test.p());
  }

  @ParameterizedTest
  @MethodSource("proportions")
  void intervals_equal_those_of_r(RCases c) {
    Proportion p = Proportion.of(c.wholes("x")[0], c.wholes("n")[0], CONFIDENCE);

    c.agrees("wilson", 1e-10, p.wilsonLo(), p.wilsonHi());
    c.agrees("clopper_pearson", 1e-10, p.clopperPearsonLo(), p.clopperPearsonHi());
  }

  @Test
  void of_several_best_thresholds_the_highest_counts() {
    double[] score = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4};
    int[] outcome = {1, 0, 1, 0, 1, 0};

    RocCurve.Youden youden = RocCurve.of(score, outcome).youden();

    assertThat(youden.threshold()).isEqualTo(0.9);
    assertThat(youden.nTies()).isEqualTo(3);
    assertThat(youden.midpointThreshold()).isEqualTo((0.9 + 0.8) / 2);
  }

  @Test
  void the_best_threshold_is_the_one_that_counting_finds() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int n = 4 + random.nextInt(20);
      double[] score = IntStream.range(0, n).mapToDouble(i -> random.nextInt(8) / 8.0).toArray();
      int[] outcome = IntStream.range(0, n).map(i -> i < 2 ? i : random.nextInt(2)).toArray();
      RocCurve.Youden youden = RocCurve.of(score, outcome).youden();
      int positives = IntStream.of(outcome).sum();
      long best = Long.MIN_VALUE;
      for (double threshold : score) {
        Counts counts = Counts.at(threshold, score, outcome);
        best =
            Math.max(best, (long) counts.tp() * (n - positives) - (long) counts.fp() * positives);
      }
      Counts found = Counts.at(youden.threshold(), score, outcome);
      assertThat((long) found.tp() * (n - positives) - (long) found.fp() * positives)
          .isEqualTo(best);
    }
  }

  @Test
  void with_one_in_a_class_there_is_an_area_but_no_variance() {
    Auc one = Auc.of(new double[] {0.2, 0.4, 0.6}, new int[] {0, 0, 1}, CONFIDENCE);
    Auc none = Auc.of(new double[] {0.2, 0.4}, new int[] {0, 0}, CONFIDENCE);

    assertThat(one.auc()).isEqualTo(1);
    assertThat(one.ciLo()).isNaN();
    assertThat(none.auc()).isNaN();
    assertThat(Auc.of(new double[] {}, new int[] {}, CONFIDENCE).auc()).isNaN();
    assertThat(RocCurve.of(new double[] {0.2}, new int[] {0}).youden().threshold()).isNaN();
    assertThat(Proportion.of(0, 0, CONFIDENCE).value()).isNaN();
  }
}
