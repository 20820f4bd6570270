// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.discrimination.Auc;
import io.axilla.model.discrimination.Roc;
import io.axilla.model.discrimination.RocCurve;
import io.axilla.model.statistics.ByModel;
import io.axilla.model.statistics.DecisionCurve;
import io.axilla.report.chart.Curve;
import io.axilla.report.chart.Look;
import io.axilla.report.chart.Plane;
import io.axilla.report.chart.Scale;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Svg;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** ROC curves and decision curves of the three models. */
final class Curves {
  static final int WIDTH = 330;
  static final int HEIGHT = 360;

  /** Of the height above zero; half of it is the strip for the useful range. */
  private static final double BELOW = 0.2;

  private Curves() {}

  static Svg roc(String id, String title, ByModel<Roc> roc, int width, int height) {
    Plane plane = new Plane(Scale.share("1 − specificity"), Scale.share("Sensitivity"));
    plane.curve(Curve.straight("", Look.REFERENCE, 0, 0, 1, 1));
    add(plane, "clinical", Look.CLINICAL, roc.clinical());
    add(plane, "radiomics", Look.RADIOMICS, roc.radiomics());
    add(plane, "combined", Look.COMBINED, roc.combined());
    return plane.drawing(width, height).svg(id, "ROC curves, " + title, width, height);
  }

  private static void add(Plane plane, String name, Look look, Roc roc) {
    List<RocCurve.Point> points = roc.points() == null ? List.of() : roc.points().rows();
    plane.curve(
        new Curve(
            points.isEmpty() ? name + ": separated, no curve" : name + ", AUC " + area(roc.area()),
            look,
            points.stream().map(p -> new Curve.Point(p.fpr(), p.tpr())).toList()));
  }

  static String area(Auc area) {
    return Numbers.interval(area.auc(), area.ciLo(), area.ciHi(), 3);
  }

  static Svg decision(String id, String title, List<DecisionCurve> curve, int width, int height) {
    double best =
        curve.stream()
            .flatMapToDouble(
                p -> DoubleStream.of(p.treatAll(), p.clinical(), p.radiomics(), p.combined()))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    double top = Math.ceil(best * 10 + 0.3) / 10;
    double lowest = -BELOW * top;
    Scale benefit = new Scale("Net benefit", lowest, top, top > 0.5 ? 0.2 : 0.1);
    Plane plane = new Plane(Scale.share("Threshold probability of pCR"), benefit);
    plane.curve(curve("treat none", Look.OTHER_REFERENCE, curve, lowest, DecisionCurve::treatNone));
    plane.curve(curve("treat all", Look.REFERENCE, curve, lowest, DecisionCurve::treatAll));
    plane.curve(curve("clinical", Look.CLINICAL, curve, lowest, DecisionCurve::clinical));
    plane.curve(curve("radiomics", Look.RADIOMICS, curve, lowest, DecisionCurve::radiomics));
    plane.curve(curve("combined", Look.COMBINED, curve, lowest, DecisionCurve::combined));
    double strip = lowest * 0.6;
    List<UsefulRange> useful = UsefulRange.of(curve);
    for (UsefulRange range : useful) {
      plane.line(range.from(), strip, range.to(), strip, 3);
    }
    plane.label(
        useful.isEmpty() ? "combined model: no useful range" : "useful range, combined model",
        0.5,
        strip,
        Plane.Side.BELOW);
    return plane.drawing(width, height).svg(id, "Decision curves, " + title, width, height);
  }

  /** The curves end above the strip in which the useful range stands. */
  private static double shown(double benefit, double lowest) {
    return benefit >= lowest ? benefit : Double.NaN;
  }

  private static Curve curve(
      String name,
      Look look,
      List<DecisionCurve> curve,
      double lowest,
      ToDoubleFunction<DecisionCurve> benefit) {
    boolean none = curve.stream().mapToDouble(benefit).noneMatch(Double::isFinite);
    return new Curve(
        none ? name + ": separated, no curve" : name,
        look,
        curve.stream()
            .map(p -> new Curve.Point(p.threshold(), shown(benefit.applyAsDouble(p), lowest / 2)))
            .toList());
  }
}
