// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.formula.Findings;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.formula.Formulas;
import io.axilla.model.imputation.Imputation;
import io.axilla.model.lasso.CrossValidation;
import io.axilla.model.lasso.DesignMatrix;
import io.axilla.model.lasso.Lasso;
import io.axilla.model.lasso.LassoPath;
import io.axilla.model.lasso.LassoSettings;
import io.axilla.model.lasso.LossCurve;
import io.axilla.model.lasso.SparseCoefficients;
import io.axilla.model.regression.Predictor;
import io.axilla.model.selection.FeatureTTest;
import io.axilla.model.selection.Scaling;
import io.axilla.model.selection.Selection;
import io.axilla.model.statistics.Choices;
import io.axilla.model.statistics.Choices.LambdaRule;
import io.axilla.model.statistics.Choices.ScoreKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Screening, penalty, lasso, score and regression on any rows: what is repeated on resamples and
 * folds. It is the analysis that makes the model, to six digits of the lasso's path instead of all.
 *
 * <p>Two things are not repeated, because no outcome enters them: reader agreement, and what stands
 * in for missing clinical values.
 */
final class Pipeline {
  private final Cohort cohort;
  private final Choices choices;
  private final List<String> stable;
  private final Findings findings;
  private final Map<String, Integer> columns = new HashMap<>();

  /**
   * @param cohort with settings whose filters are effective
   * @param stable features that reader agreement lets pass
   */
  Pipeline(Cohort cohort, Choices choices, List<String> stable) {
    this.cohort = cohort;
    this.choices = choices;
    this.stable = stable;
    this.findings = new Findings(cohort, Imputation.of(cohort));
    cohort.features().names().forEach(name -> columns.put(name, columns.size()));
  }

  /**
   * @param rows to fit on; one may come more than once
   * @param fold of these rows, from 1; copies of a row share a fold
   */
  PipelineFit fit(int[] rows, int[] fold) {
    int[] outcome = cohort.outcome(rows);
    ScoreFit fitted = score(rows, fold);
    double[] score =
        IntStream.of(cohort.rows(Scope.ALL))
            .mapToDouble(row -> fitted.of(cohort.features(), row))
            .toArray();
    if (choices.score() == ScoreKind.IN_SAMPLE) {
      return new PipelineFit(fitted, FittedModel.of(combined(score), rows, outcome));
    }
    FittedModel model = FittedModel.of(combined(crossFitted(score, rows, fold)), rows, outcome);
    return new PipelineFit(fitted, model.on(combined(score)));
  }

  private List<Predictor> combined(double[] score) {
    return new Formulas(findings, Findings.radscore(score), choices.clinicalTerms()).combined();
  }

  private double[] crossFitted(double[] score, int[] rows, int[] fold) {
    double[] crossFitted = score.clone();
    int folds = IntStream.of(fold).max().orElse(0);
    for (int f = 1; f <= folds; f++) {
      int left = f;
      int[] rest = IntStream.range(0, rows.length).filter(i -> fold[i] != left).toArray();
      ScoreFit without = score(pick(rows, rest), closed(pick(fold, rest), left));
      for (int i = 0; i < rows.length; i++) {
        if (fold[i] == left) {
          crossFitted[rows[i]] = without.of(cohort.features(), rows[i]);
        }
      }
    }
    return crossFitted;
  }

  /** The folds without one, numbered without a gap. */
  static int[] closed(int[] fold, int left) {
    return IntStream.of(fold).map(f -> f > left ? f - 1 : f).toArray();
  }

  static int[] pick(int[] values, int[] positions) {
    return IntStream.of(positions).map(i -> values[i]).toArray();
  }

  private ScoreFit score(int[] rows, int[] fold) {
    int[] outcome = cohort.outcome(rows);
    Scaling scaling = Scaling.of(cohort.features(), rows);
    int[] candidates =
        Selection.of(
                stable,
                scaling,
                FeatureTTest.all(cohort.features(), scaling, rows, outcome),
                cohort.settings())
            .candidates()
            .stream()
            .mapToInt(columns::get)
            .toArray();
    if (candidates.length == 0) {
      return ScoreFit.NONE;
    }
    DesignMatrix z =
        DesignMatrix.ofColumns(
            IntStream.of(candidates)
                .mapToObj(column -> scaling.z(cohort.features(), column, rows))
                .toArray(double[][]::new));
    LassoSettings settings = LassoSettings.quick().withLambdaCount(cohort.settings().nLambda());
    LassoPath path = Lasso.fit(z, outcome, settings);
    LossCurve losses =
        CrossValidation.fixedPath(z, outcome, fold, path, settings, Runnable::run).deviance();
    int index = choices.lambda() == LambdaRule.MIN ? losses.indexMin() : losses.indexOneSe();
    SparseCoefficients kept = path.coefficients(index);
    int[] chosen = IntStream.range(0, kept.size()).map(k -> candidates[kept.column(k)]).toArray();
    return new ScoreFit(
        candidates,
        path.intercept(index),
        chosen,
        IntStream.range(0, kept.size()).mapToDouble(kept::value).toArray(),
        IntStream.of(chosen).mapToDouble(j -> scaling.scales().rows().get(j).mean()).toArray(),
        IntStream.of(chosen).mapToDouble(j -> scaling.scales().rows().get(j).sd()).toArray(),
        path.lambda(index));
  }
}
