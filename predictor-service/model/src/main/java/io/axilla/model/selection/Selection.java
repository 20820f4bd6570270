// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.selection;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Settings;
import io.axilla.model.table.Keyed;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The filters before the lasso, and what each leaves.
 *
 * @param nTtestPooledBhPass after Benjamini and Hochberg's adjustment over the tests that exist
 * @param candidates ICC passed, not constant, p of Student's test below the threshold; in feature
 *     order
 */
public record Selection(
    int nFeatures,
    int nConstantInTrain,
    int nIccPass,
    int nTtestPooledPass,
    int nTtestWelchPass,
    int nTtestPooledBhPass,
    int nCandidates,
    List<String> candidates) {
  public Selection {
    candidates = List.copyOf(candidates);
  }

  /** With the tests made for it. */
  public static Selection of(Cohort cohort, List<String> iccPass, Scaling scaling, int... rows) {
    return of(
        iccPass,
        scaling,
        FeatureTTest.all(cohort.features(), scaling, rows, cohort.outcome(rows)),
        cohort.settings());
  }

  public static Selection of(
      List<String> iccPass, Scaling scaling, Keyed<FeatureTTest> tests, Settings settings) {
    Set<String> stable = new HashSet<>(iccPass);
    double threshold = settings.tTestPThreshold();
    List<String> names = tests.keys();
    List<String> candidates =
        IntStream.range(0, names.size())
            .filter(j -> stable.contains(names.get(j)) && !scaling.isConstant(j))
            .filter(j -> tests.rows().get(j).pPooled() < threshold)
            .mapToObj(names::get)
            .toList();
    double[] adjusted = BenjaminiHochberg.adjust(p(tests, FeatureTTest::pPooled));
    return new Selection(
        names.size(),
        scaling.constantInTrain().size(),
        iccPass.size(),
        below(threshold, p(tests, FeatureTTest::pPooled)),
        below(threshold, p(tests, FeatureTTest::pWelch)),
        below(threshold, adjusted),
        candidates.size(),
        candidates);
  }

  private static double[] p(Keyed<FeatureTTest> tests, ToDoubleFunction<FeatureTTest> which) {
    return tests.rows().stream().mapToDouble(which).toArray();
  }

  private static int below(double threshold, double[] p) {
    return (int) Arrays.stream(p).filter(value -> value < threshold).count();
  }
}
