// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.FeatureTable;
import io.axilla.model.lasso.CrossValidation;
import io.axilla.model.lasso.DesignMatrix;
import io.axilla.model.lasso.Lasso;
import io.axilla.model.lasso.LassoPath;
import io.axilla.model.lasso.LassoSettings;
import io.axilla.model.lasso.Solution;
import io.axilla.model.lasso.SparseCoefficients;
import io.axilla.model.selection.FeatureTTest;
import io.axilla.model.selection.Scaling;
import io.axilla.model.selection.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * The radiomics score as a formula: screening and lasso on some rows, which may hold a patient more
 * than once.
 *
 * @param intercept on the z scale
 * @param features that have a coefficient, in feature order
 */
record Signature(double intercept, List<Weight> features) {
  /**
   * A feature of it.
   *
   * @param column in the table of features
   * @param coefficient per standard deviation
   */
  record Weight(String name, int column, double mean, double sd, double coefficient) {}

  Signature {
    features = List.copyOf(features);
  }

  /**
   * Fits it.
   *
   * @param stable features that readers agree on
   * @param fold of each of the rows, from 1; a patient's rows share theirs
   */
  static Signature fit(
      Cohort cohort,
      List<String> stable,
      int[] rows,
      int[] fold,
      TrainingSettings.LambdaRule rule,
      LassoSettings lasso,
      Executor executor) {
    FeatureTable features = cohort.features();
    int[] outcome = cohort.outcome(rows);
    Scaling scaling = Scaling.of(features, rows);
    List<String> candidates =
        Selection.of(
                stable,
                scaling,
                FeatureTTest.all(features, scaling, rows, outcome),
                cohort.settings())
            .candidates();
    if (candidates.isEmpty()) {
      return new Signature(0, List.of());
    }
    int[] columns = candidates.stream().mapToInt(features.names()::indexOf).toArray();
    DesignMatrix z =
        DesignMatrix.ofColumns(
            IntStream.of(columns)
                .mapToObj(column -> scaling.z(features, column, rows))
                .toArray(double[][]::new));
    LassoPath path = Lasso.fit(z, outcome, lasso);
    CrossValidation cv = CrossValidation.fixedPath(z, outcome, fold, path, lasso, executor);
    int index =
        rule == TrainingSettings.LambdaRule.MIN
            ? cv.deviance().indexMin()
            : cv.deviance().indexOneSe();
    Solution solution = Lasso.polish(z, outcome, path, index);
    SparseCoefficients sparse = solution.coefficients();
    List<Weight> weights = new ArrayList<>();
    for (int k = 0; k < sparse.size(); k++) {
      int column = columns[sparse.column(k)];
      Scaling.Scale scale = scaling.scales().rows().get(column);
      weights.add(
          new Weight(
              features.names().get(column), column, scale.mean(), scale.sd(), sparse.value(k)));
    }
    return new Signature(solution.intercept(), weights);
  }

  double score(FeatureTable table, int row) {
    double score = intercept;
    for (Weight weight : features) {
      score +=
          weight.coefficient() * (table.value(weight.column(), row) - weight.mean()) / weight.sd();
    }
    return score;
  }

  double[] scores(FeatureTable table, int rows) {
    return IntStream.range(0, rows).mapToDouble(row -> score(table, row)).toArray();
  }
}
