// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.signature;

import io.axilla.model.discrimination.Auc;
import io.axilla.model.lasso.CrossValidation;
import io.axilla.model.lasso.DesignMatrix;
import io.axilla.model.lasso.Lasso;
import io.axilla.model.lasso.LassoPath;
import io.axilla.model.lasso.Solution;
import io.axilla.model.lasso.SparseCoefficients;
import io.axilla.model.selection.Scaling.Scale;
import io.axilla.model.signature.LassoReport.Chosen;
import io.axilla.model.signature.LassoReport.Coefficient;
import io.axilla.model.signature.LassoReport.Curve;
import io.axilla.model.signature.LassoReport.Cv;
import io.axilla.model.signature.LassoReport.Losses;
import io.axilla.model.signature.LassoReport.PathPoint;
import io.axilla.model.signature.LassoReport.ZCoefficient;
import io.axilla.model.table.Keyed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fits the lasso to z-scores and reports it. */
public final class Signature {
  private static final double RATIO_OF_MANY_FEATURES = 0.01;
  private static final double RATIO_OF_FEW_FEATURES = 1e-4;
  private static final int PATH_STEP = 5;

  /** How much is reported. */
  public enum Extent {
    /** Path, and cross-validated deviance at its λ. */
    DEVIANCE,
    /** Also the area, folds on paths of their own, and coefficients along the path. */
    ALL
  }

  private final Training training;
  private final int[] columns;
  private final DesignMatrix z;
  private final LassoPath path;

  private Signature(Training training) {
    this.training = training;
    this.columns = training.columns();
    this.z =
        DesignMatrix.ofColumns(
            IntStream.of(columns)
                .mapToObj(
                    column -> training.scaling().z(training.features(), column, training.rows()))
                .toArray(double[][]::new));
    this.path = Lasso.fit(z, training.outcome(), training.lasso());
  }

  /** There must be a candidate, and none may be constant. */
  public static LassoReport fit(Training training, Extent extent) {
    return new Signature(training).report(extent);
  }

  private LassoReport report(Extent extent) {
    boolean all = extent == Extent.ALL;
    CrossValidation fixed =
        CrossValidation.fixedPath(
            z, training.outcome(), training.fold(), path, training.lasso(), training.executor());
    Losses own =
        all
            ? losses(
                CrossValidation.ownPath(
                    z,
                    training.outcome(),
                    training.fold(),
                    path,
                    training.lasso(),
                    training.executor()),
                true)
            : null;
    return new LassoReport(
        z.rows(),
        z.columns(),
        z.rows() < z.columns() ? RATIO_OF_MANY_FEATURES : RATIO_OF_FEW_FEATURES,
        path.length(),
        along(path::lambda),
        IntStream.range(0, path.length()).mapToObj(path::df).toList(),
        along(path::devianceRatio),
        path.nullDeviance(),
        along(path::intercept),
        new Cv(losses(fixed, all), own),
        chosen(fixed.deviance().indexMin()),
        chosen(fixed.deviance().indexOneSe()),
        all ? points() : null);
  }

  private List<Double> along(IntToDoubleFunction value) {
    return IntStream.range(0, path.length()).mapToDouble(value).boxed().toList();
  }

  private static Losses losses(CrossValidation cv, boolean withArea) {
    @Nullable Curve area = withArea ? cv.auc().map(Curve::of).orElse(null) : null;
    return new Losses(Curve.of(cv.deviance()), area);
  }

  private List<PathPoint> points() {
    List<PathPoint> points = new ArrayList<>();
    for (int index = 2; index <= path.length(); index++) {
      if (index == 2 || index % PATH_STEP == 0 || index == path.length()) {
        SparseCoefficients sparse = path.coefficients(index - 1);
        Map<String, ZCoefficient> coefficients = new LinkedHashMap<>();
        for (int k = 0; k < sparse.size(); k++) {
          coefficients.put(name(sparse.column(k)), new ZCoefficient(sparse.value(k)));
        }
        points.add(new PathPoint(index, Keyed.of(ZCoefficient.class, coefficients)));
      }
    }
    return points;
  }

  private Chosen chosen(int index) {
    Solution solution = Lasso.polish(z, training.outcome(), path, index);
    SparseCoefficients sparse = solution.coefficients();
    Map<String, Coefficient> coefficients = new LinkedHashMap<>();
    double raw = solution.intercept();
    for (int k = 0; k < sparse.size(); k++) {
      Scale scale = training.scaling().scales().rows().get(columns[sparse.column(k)]);
      double perUnit = sparse.value(k) / scale.sd();
      raw -= perUnit * scale.mean();
      coefficients.put(name(sparse.column(k)), new Coefficient(sparse.value(k), perUnit));
    }
    double[] predictor =
        IntStream.range(0, z.rows()).mapToDouble(row -> solution.linearPredictor(z, row)).toArray();
    return new Chosen(
        index + 1,
        solution.lambda(),
        sparse.size(),
        solution.intercept(),
        Keyed.of(Coefficient.class, coefficients),
        solution.objective(),
        solution.kktResidual(),
        solution.meanGradientResidual(),
        Auc.area(predictor, training.outcome()),
        raw);
  }

  private String name(int column) {
    return training.candidates().get(column);
  }
}
