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
import io.axilla.model.regression.Predictor;
import io.axilla.model.selection.Scaling;
import io.axilla.model.selection.Selection;
import io.axilla.model.signature.LassoReport;
import io.axilla.model.signature.Radscore;
import io.axilla.model.signature.Signature;
import io.axilla.model.signature.Training;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The study's whole method on some rows of a cohort: screening, lasso, score, regression. */
final class Pipeline {
  private final Cohort cohort;
  private final List<String> stable;
  private final Findings findings;
  private final TrainingSettings settings;
  private final LassoSettings lasso;
  private final Executor executor;

  /**
   * A fit of it.
   *
   * @param signature null where no feature passed the filters
   * @param scaling of the features in the rows of the fit
   * @param model the regression, over the scores of the signature
   */
  record Fit(LassoReport.@Nullable Chosen signature, Scaling scaling, FittedModel model) {
    /** Features that have a coefficient, in feature order. */
    List<String> selected() {
      return signature == null ? List.of() : signature.coef().keys();
    }
  }

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
    this.lasso = lasso.withLambdaCount(cohort.settings().nLambda());
    this.executor = executor;
  }

  /**
   * @param rows to fit on; one may come more than once
   * @param fold of each of them, from 1; a patient's rows share theirs
   */
  Fit fit(int[] rows, int[] fold) {
    Scaling scaling = Scaling.of(cohort.features(), rows);
    return fit(signature(scaling, rows, fold), scaling, rows, fold);
  }

  /** The same from a signature that these rows have already. */
  Fit fit(@Nullable LassoReport signature, Scaling scaling, int[] rows, int[] fold) {
    double[] score = scores(signature, scaling);
    double[] fitted =
        settings.score() == TrainingSettings.ScoreKind.IN_SAMPLE
            ? score
            : crossFitted(score, rows, fold);
    FittedModel model = FittedModel.of(combined(fitted), rows, cohort.outcome(rows));
    return new Fit(chosen(signature), scaling, model.with(combined(score)));
  }

  private List<Predictor> combined(double[] score) {
    return new Formulas(findings, Findings.radscore(score)).combined();
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
      Scaling scaling = Scaling.of(cohort.features(), rest);
      double[] without = scores(signature(scaling, rest, own), scaling);
      for (int i = 0; i < rows.length; i++) {
        if (fold[i] == left) {
          fitted[rows[i]] = without[rows[i]];
        }
      }
    }
    return fitted;
  }

  private @Nullable LassoReport signature(Scaling scaling, int[] rows, int[] fold) {
    List<String> candidates = Selection.of(cohort, stable, scaling, rows).candidates();
    return candidates.isEmpty()
        ? null
        : Signature.fit(
            new Training(
                cohort.features(),
                scaling,
                candidates,
                rows,
                cohort.outcome(rows),
                fold,
                lasso,
                executor),
            Signature.Extent.DEVIANCE);
  }

  private LassoReport.@Nullable Chosen chosen(@Nullable LassoReport report) {
    if (report == null) {
      return null;
    }
    return settings.lambda() == TrainingSettings.LambdaRule.MIN
        ? report.atLambdaMin()
        : report.atLambda1se();
  }

  /** Of all patients. */
  private double[] scores(@Nullable LassoReport report, Scaling scaling) {
    int[] all = cohort.rows(Scope.ALL);
    Radscore radscore = Radscore.of(chosen(report), cohort.features(), scaling, all);
    return IntStream.of(all).mapToDouble(radscore::at).toArray();
  }

  Findings findings() {
    return findings;
  }
}
