// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.signature.LassoReport;
import io.axilla.report.chart.Curve;
import io.axilla.report.chart.Look;
import io.axilla.report.chart.Plane;
import io.axilla.report.chart.Scale;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the penalty chose the features: the study's Figure 3B. */
public final class CoefficientPath {
  private static final int LABELLED = 8;
  private static final int COUNTS = 8;
  private static final double BEYOND = 0.6;

  private CoefficientPath() {}

  /**
   * @param lasso null: there was no candidate
   * @param chosen the solution that the model has
   */
  public static Element of(@Nullable LassoReport lasso, LassoReport.@Nullable Chosen chosen) {
    if (lasso == null || chosen == null) {
      return Parts.section(
          "figure-3b",
          "Selection by the penalty",
          Parts.absent("Figure 3B.", "No feature passed the filters, so there is no path."));
    }
    LassoReport.Curve curve = lasso.cv().fixedPath().deviance();
    return Parts.section(
        "figure-3b",
        "Selection by the penalty",
        Parts.paragraph(
            "L1-penalised logistic regression on "
                + lasso.nFeatures()
                + " candidates. λ with the least cross-validated deviance: "
                + Numbers.general(curve.lambdaMin())
                + ", "
                + lasso.atLambdaMin().nNonzero()
                + " features; the largest λ within one standard error of it: "
                + Numbers.general(curve.lambda1se())
                + ", "
                + lasso.atLambda1se().nNonzero()
                + " features."),
        Parts.row(
            Parts.half(
                "Figure 3B, path",
                "Coefficients along the path, per standard deviation; black: selected, grey: others."
                    + " The largest have their number in Table S5.",
                path(lasso, chosen)
                    .drawing(330, 300)
                    .svg("f3b-path", "Coefficients of the features against log10 λ", 330, 300)),
            Parts.half(
                "Figure 3B, cross-validation",
                "Deviance per patient, mean of the folds ± standard error; above it the"
                    + " number of features.",
                deviance(lasso, curve)
                    .drawing(330, 300)
                    .svg("f3b-cv", "Cross-validated deviance against log10 λ", 330, 300))));
  }

  private static Scale penalty(LassoReport lasso, double smallest) {
    Scale scale = Scale.around("log10 λ", smallest, Math.log10(lasso.lambda().get(0)), 6);
    return new Scale(scale.label(), scale.to(), scale.from(), scale.step());
  }

  private static Plane path(LassoReport lasso, LassoReport.Chosen model) {
    Map<String, List<Curve.Point>> curves = new LinkedHashMap<>();
    List<LassoReport.PathPoint> path = lasso.path() == null ? List.of() : lasso.path();
    double end = Math.log10(model.lambda()) - BEYOND;
    for (LassoReport.PathPoint point : path) {
      point.coef().keys().forEach(name -> curves.putIfAbsent(name, new ArrayList<>()));
    }
    for (LassoReport.PathPoint point : path) {
      double x = Math.log10(lasso.lambda().get(point.index() - 1));
      if (x < end) {
        break;
      }
      Map<String, LassoReport.ZCoefficient> coefficients = point.coef().byKey();
      curves.forEach(
          (name, points) -> {
            LassoReport.ZCoefficient own = coefficients.get(name);
            points.add(new Curve.Point(x, own == null ? 0 : own.zScale()));
          });
    }
    double largest =
        curves.values().stream()
            .flatMap(List::stream)
            .mapToDouble(point -> Math.abs(point.y()))
            .max()
            .orElse(1);
    Plane plane =
        new Plane(penalty(lasso, end), Scale.around("Coefficient (per SD)", -largest, largest, 8));
    Map<String, LassoReport.Coefficient> chosen = model.coef().byKey();
    List<String> order = List.copyOf(chosen.keySet());
    curves.forEach((name, points) -> add(plane, points, Look.FAINT, !order.contains(name)));
    curves.forEach((name, points) -> add(plane, points, Look.THIN, order.contains(name)));
    double min = Math.log10(model.lambda());
    plane.vertical(min);
    order.stream()
        .sorted(Comparator.comparingDouble(name -> -Math.abs(chosen.get(name).zScale())))
        .limit(LABELLED)
        .filter(curves::containsKey)
        .forEach(
            name -> {
              List<Curve.Point> points = curves.get(name);
              Curve.Point last = points.get(points.size() - 1);
              plane.label("" + (order.indexOf(name) + 1), last.x(), last.y(), Plane.Side.RIGHT);
            });
    plane.label("λ", min, -largest * 0.97, Plane.Side.LEFT);
    return plane;
  }

  private static void add(Plane plane, List<Curve.Point> points, Look look, boolean wanted) {
    if (wanted) {
      plane.curve(new Curve("", look, points));
    }
  }

  private static Plane deviance(LassoReport lasso, LassoReport.Curve curve) {
    List<Plane.Interval> points = new ArrayList<>();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < curve.nLambda(); i++) {
      double mean = curve.cvm().get(i);
      double error = curve.cvsd().get(i);
      points.add(
          new Plane.Interval(Math.log10(lasso.lambda().get(i)), mean, mean - error, mean + error));
      low = Math.min(low, mean - error);
      high = Math.max(high, mean + error);
    }
    double room = (high - low) * 0.12;
    Scale y = Scale.around("Deviance per patient", low, high + room, 8);
    Plane plane =
        new Plane(penalty(lasso, Math.log10(lasso.lambda().get(lasso.nLambda() - 1))), y)
            .points("", Look.DOT, points);
    for (int k = 0; k < COUNTS; k++) {
      int i = (int) Math.round((0.5 + k) * (curve.nLambda() - 1) / COUNTS);
      plane.label(
          "" + curve.nzero().get(i), points.get(i).x(), y.to() - room * 0.3, Plane.Side.BELOW);
    }
    plane.vertical(Math.log10(curve.lambdaMin()));
    plane.vertical(Math.log10(curve.lambda1se()));
    plane.label("min", Math.log10(curve.lambdaMin()), y.from() + room * 0.2, Plane.Side.RIGHT);
    plane.label("1 SE", Math.log10(curve.lambda1se()), y.from() + room * 0.2, Plane.Side.LEFT);
    return plane;
  }
}
