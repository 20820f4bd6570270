// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.axilla.model.lasso.LossCurve;
import io.axilla.model.table.Keyed;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A lasso path with cross-validation and the solutions that it chooses. Indices are 1-based.
 *
 * @param lambdaMinRatio smallest λ over largest of a whole path
 * @param df coefficients that are not zero
 * @param devRatio 1 − deviance/null deviance
 * @param intercept on the z scale
 * @param atLambdaMin the optimum at the λ with the best cross-validated deviance
 * @param atLambda1se at the largest λ within one standard error of it
 * @param path solutions at the indices 2, 5, 10, … and the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LassoReport(
    int n,
    int nFeatures,
    double lambdaMinRatio,
    int nLambda,
    List<Double> lambda,
    List<Integer> df,
    List<Double> devRatio,
    double nullDeviance,
    List<Double> intercept,
    Cv cv,
    Chosen atLambdaMin,
    @JsonProperty("at_lambda_1se") Chosen atLambda1se,
    @Nullable List<PathPoint> path) {

  /** Cross-validation: every fold at the path's own λ, and every fold on a path of its own. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cv(Losses fixedPath, @Nullable Losses ownPath) {}

  /** Cross-validated losses; the area exists with ten patients a fold or more. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Losses(Curve deviance, @Nullable Curve auc) {}

  /**
   * A loss along the path.
   *
   * @param cvm weighted mean over the folds
   * @param cvsd its standard error
   */
  public record Curve(
      int nLambda,
      List<Double> cvm,
      List<Double> cvsd,
      List<Integer> nzero,
      double lambdaMin,
      int indexMin,
      @JsonProperty("lambda_1se") double lambda1se,
      @JsonProperty("index_1se") int index1se) {
    static Curve of(LossCurve curve) {
      return new Curve(
          curve.length(),
          IntStream.range(0, curve.length()).mapToObj(curve::mean).toList(),
          IntStream.range(0, curve.length()).mapToObj(curve::standardError).toList(),
          IntStream.range(0, curve.length()).mapToObj(curve::nonzero).toList(),
          curve.lambdaMin(),
          curve.indexMin() + 1,
          curve.lambdaOneSe(),
          curve.indexOneSe() + 1);
    }
  }

  /** Of a feature: per standard deviation, and per unit. */
  public record Coefficient(double zScale, double rawScale) {}

  /** Of a feature, per standard deviation. */
  public record ZCoefficient(double zScale) {}

  /** Coefficients at one point of the path. */
  public record PathPoint(int index, Keyed<ZCoefficient> coef) {}

  /**
   * The optimum at one λ.
   *
   * @param objective the function that is minimised
   * @param kktResidual largest violation of the optimality conditions
   * @param meanGradientResidual mean(y − p)
   * @param trainAuc area under the curve on the rows of the fit
   * @param interceptRaw intercept for features in their own units
   */
  public record Chosen(
      int index,
      double lambda,
      int nNonzero,
      double intercept,
      Keyed<Coefficient> coef,
      double objective,
      double kktResidual,
      double meanGradientResidual,
      double trainAuc,
      double interceptRaw) {}
}
