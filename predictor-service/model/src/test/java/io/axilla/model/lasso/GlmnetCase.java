// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import com.fasterxml.jackson.databind.JsonNode;
import io.axilla.model.Rscript;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A case of {@code src/test/r/lasso.R}: a matrix, outcomes, folds, and glmnet's paths. */
record GlmnetCase(DesignMatrix x, int[] y, int[] fold, JsonNode answers) {
  static GlmnetCase of(String kind, int seed) throws IOException {
    JsonNode json = Rscript.run("lasso.R", kind, Integer.toString(seed));
    double[][] columns =
        StreamSupport.stream(json.get("x").spliterator(), false)
            .map(GlmnetCase::numbers)
            .toArray(double[][]::new);
    return new GlmnetCase(
        DesignMatrix.ofColumns(columns), wholes(json.get("y")), wholes(json.get("fold")), json);
  }

  /** Rows outside the first fold. */
  int[] kept() {
    return IntStream.range(0, y.length).filter(i -> fold[i] != 1).toArray();
  }

  int[] keptOutcomes() {
    return IntStream.of(kept()).map(i -> y[i]).toArray();
  }

  /** How far a path is from glmnet's. */
  Distance distance(String name, LassoPath path, DesignMatrix rows, boolean compareCoefficients) {
    JsonNode answer = answers.get(name);
    double[] lambda = numbers(answer.get("lambda"));
    double[] ratio = numbers(answer.get("dev_ratio"));
    double[] intercept = numbers(answer.get("intercept"));
    int length = Math.min(lambda.length, path.length());
    double lambdas = 0;
    double ratios = 0;
    double coefficients = 0;
    double predictors = 0;
    for (int k = 0; k < length; k++) {
      lambdas = Math.max(lambdas, Math.abs(path.lambda(k) - lambda[k]) / lambda[k]);
      ratios = Math.max(ratios, Math.abs(path.devianceRatio(k) - ratio[k]));
      double largest = 1e-9;
      double off = 0;
      double[] theirs = new double[rows.columns()];
      for (int j = 0; j < theirs.length; j++) {
        double spread = spread(rows.column(j));
        theirs[j] = answer.get("coefficients").get(j).get(k).doubleValue();
        largest = Math.max(largest, Math.abs(theirs[j]) * spread);
        off = Math.max(off, Math.abs(theirs[j] - path.coefficients(k).of(j)) * spread);
      }
      coefficients = Math.max(coefficients, off / largest);
      // Relative to the intercept too: with offsets of 1e9 it is the sum of huge numbers.
      for (int i = 0; i < rows.rows(); i++) {
        double sum = 0;
        for (int j = 0; j < theirs.length; j++) {
          sum += theirs[j] * rows.get(i, j);
        }
        predictors =
            Math.max(
                predictors,
                Math.abs(intercept[k] + sum - path.linearPredictor(k, rows, i))
                    / Math.max(1, Math.abs(intercept[k] + sum)));
      }
    }
    return new Distance(
        lambda.length,
        path.length(),
        lambdas,
        ratios,
        compareCoefficients ? coefficients : 0,
        predictors);
  }

  /**
   * @param theirLength of glmnet's path
   * @param length of ours
   * @param lambda largest relative difference
   * @param ratio of the deviance ratios
   * @param coefficients on the standardised scale, relative to the largest
   * @param predictors of the rows fitted, relative to the larger of 1 and itself
   */
  record Distance(
      int theirLength,
      int length,
      double lambda,
      double ratio,
      double coefficients,
      double predictors) {}

  private static double spread(double[] x) {
    double origin = x[0];
    double mean = mean(x, origin);
    double squares = 0;
    for (double v : x) {
      squares += (v - origin - mean) * (v - origin - mean);
    }
    return Math.sqrt(squares / x.length);
  }

  private static double mean(double[] x, double origin) {
    double sum = 0;
    for (double v : x) {
      sum += v - origin;
    }
    return sum / x.length;
  }

  static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(JsonNode::doubleValue)
        .toArray();
  }

  private static int[] wholes(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).mapToInt(JsonNode::intValue).toArray();
  }
}
