// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.formula.Findings;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.formula.Formulas;
import io.axilla.model.imputation.Imputation;
import io.axilla.model.lasso.LassoSettings;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** The study's whole method on some rows of a cohort: screening, lasso, score, regression. */
final class Pipeline {
  private final Cohort cohort;
  private final List<String> stable;
  private final Findings findings;
  private final TrainingSettings settings;
  private final LassoSettings lasso;
  private final Executor executor;

  /** A fit of it. */
  record Fit(Signature signature, FittedModel combined) {}

  /**
   * @param stable features that readers agree on
   * @param lasso how exactly; resamples need less
   */
  Pipeline(
      Cohort cohort,
      List<String> stable,
      TrainingSettings settings,
      LassoSettings lasso,
      Executor executor) {
    this.cohort = cohort;
    this.stable = stable;
    this.findings = new Findings(cohort, Imputation.of(cohort));
    this.settings = settings;
    this.lasso = lasso;
    this.executor = executor;
  }

  /**
   * @param rows to fit on; one may come more than once
   * @param fold of each of them, from 1
   */
  Fit fit(int[] rows, int[] fold) {
    Signature signature = signature(rows, fold);
    double[] score = signature.scores(cohort.features(), cohort.size());
    FittedModel own = combined(score, rows);
    if (settings.score() == TrainingSettings.ScoreKind.IN_SAMPLE) {
      return new Fit(signature, own);
    }
    return new Fit(signature, combined(crossFitted(score, rows, fold), rows));
  }

  private FittedModel combined(double[] score, int[] rows) {
    return FittedModel.of(
        new Formulas(findings, Findings.radscore(score)).combined(), rows, cohort.outcome(rows));
  }

  /** In place of each row's score, that of a signature which has not seen the patient. */
  private double[] crossFitted(double[] score, int[] rows, int[] fold) {
    double[] fitted = score.clone();
    int folds = IntStream.of(fold).max().orElse(0);
    for (int f = 1; f <= folds; f++) {
      int left = f;
      int[] kept = IntStream.range(0, rows.length).filter(i -> fold[i] != left).toArray();
      int[] rest = IntStream.of(kept).map(i -> rows[i]).toArray();
      // Their own folds are renumbered without a gap.
      int[] own = IntStream.of(kept).map(i -> fold[i] > left ? fold[i] - 1 : fold[i]).toArray();
      Signature without = signature(rest, own);
      for (int i = 0; i < rows.length; i++) {
        if (fold[i] == left) {
          fitted[rows[i]] = without.score(cohort.features(), rows[i]);
        }
      }
    }
    return fitted;
  }

  private Signature signature(int[] rows, int[] fold) {
    return Signature.fit(cohort, stable, rows, fold, settings.lambda(), lasso, executor);
  }

  /** The linear predictor of the deployed model: with the score of the whole fit. */
  double[] linearPredictors(Fit fit, int... rows) {
    double[] score = fit.signature().scores(cohort.features(), cohort.size());
    FittedModel deployed =
        fit.combined().with(new Formulas(findings, Findings.radscore(score)).combined());
    return deployed.linearPredictors(rows);
  }

  Findings findings() {
    return findings;
  }

  int[] trainRows() {
    return cohort.rows(Scope.TRAIN);
  }
}
