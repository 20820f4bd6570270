// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.selection;

import io.axilla.model.cohort.FeatureTable;
import io.axilla.model.comparison.TTest;
import io.axilla.model.descriptive.Moments;
import io.axilla.model.table.Keyed;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Student's and Welch's test of one feature, positive minus negative; NaN of a constant one. */
public record FeatureTTest(
    double tPooled, double pPooled, double tWelch, double dfWelch, double pWelch) {
  private static final FeatureTTest ABSENT =
      new FeatureTTest(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** Of all features in some rows with their outcome. */
  public static Keyed<FeatureTTest> all(
      FeatureTable features, Scaling scaling, int[] rows, int[] outcome) {
    int[] positive = rows(rows, outcome, 1);
    int[] negative = rows(rows, outcome, 0);
    FeatureTTest[] tests = new FeatureTTest[features.size()];
    IntStream.range(0, tests.length)
        .parallel()
        .forEach(
            j ->
                tests[j] =
                    scaling.isConstant(j)
                        ? ABSENT
                        : of(features.column(j, positive), features.column(j, negative)));
    return new Keyed<>(FeatureTTest.class, features.names(), Arrays.asList(tests));
  }

  private static FeatureTTest of(double[] positive, double[] negative) {
    TTest.Statistic pooled = TTest.Statistic.pooled(Moments.of(positive), Moments.of(negative));
    TTest.Statistic welch = TTest.Statistic.welch(Moments.of(positive), Moments.of(negative));
    return new FeatureTTest(pooled.t(), pooled.p(), welch.t(), welch.df(), welch.p());
  }

  private static int[] rows(int[] rows, int[] outcome, int group) {
    return IntStream.range(0, rows.length)
        .filter(i -> outcome[i] == group)
        .map(i -> rows[i])
        .toArray();
  }
}
