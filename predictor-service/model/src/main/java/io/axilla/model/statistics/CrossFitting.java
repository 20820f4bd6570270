// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.lasso.LassoSettings;
import io.axilla.model.selection.FeatureTTest;
import io.axilla.model.selection.Scaling;
import io.axilla.model.selection.Selection;
import io.axilla.model.signature.LassoReport;
import io.axilla.model.signature.Radscore;
import io.axilla.model.signature.Signature;
import io.axilla.model.signature.Training;
import io.axilla.model.statistics.Choices.LambdaRule;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The score of every train row by a signature that was screened and fitted without the row's fold;
 * the folds that remain choose λ.
 */
final class CrossFitting {
  private final Cohort cohort;
  private final LambdaRule rule;
  private final Executor executor;

  CrossFitting(Cohort cohort, LambdaRule rule, Executor executor) {
    this.cohort = cohort;
    this.rule = rule;
    this.executor = executor;
  }

  /** Replaces the scores of the train rows. */
  void fill(double[] score, List<String> stable) {
    int[] train = cohort.rows(Scope.TRAIN);
    int[] fold = cohort.fold(train);
    int folds = IntStream.of(fold).max().orElse(0);
    for (int f = 1; f <= folds; f++) {
      int left = f;
      int[] rest = IntStream.of(train).filter(row -> cohort.fold(row)[0] != left).toArray();
      Radscore radscore = without(left, rest, stable);
      for (int i = 0; i < train.length; i++) {
        if (fold[i] == left) {
          score[train[i]] = radscore.at(train[i]);
        }
      }
    }
  }

  private Radscore without(int left, int[] rest, List<String> stable) {
    int[] outcome = cohort.outcome(rest);
    Scaling scaling = Scaling.of(cohort.features(), rest);
    List<String> candidates =
        Selection.of(
                stable,
                scaling,
                FeatureTTest.all(cohort.features(), scaling, rest, outcome),
                cohort.settings())
            .candidates();
    int[] fold = IntStream.of(cohort.fold(rest)).map(f -> f > left ? f - 1 : f).toArray();
    @Nullable LassoReport report =
        candidates.isEmpty()
            ? null
            : Signature.fit(
                new Training(
                    cohort.features(),
                    scaling,
                    candidates,
                    rest,
                    outcome,
                    fold,
                    LassoSettings.exact().withLambdaCount(cohort.settings().nLambda()),
                    executor),
                Signature.Extent.DEVIANCE);
    return Radscore.of(rule.in(report), cohort.features(), scaling, cohort.rows(Scope.ALL));
  }
}
