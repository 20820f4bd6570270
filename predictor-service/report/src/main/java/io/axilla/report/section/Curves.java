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

/** ROC curves and decision curves of the three models. */
final class Curves {
  static final int WIDTH = 330;
  static final int HEIGHT = 360;
  private static final double LOWEST_BENEFIT = -0.1;

  private Curves() {}

  static Svg roc(String id, String title, ByModel<Roc> roc) {
    Plane plane =
        new Plane(
            Scale.share("1 − specificity (no pCR taken for pCR)"),
            Scale.share("Sensitivity (pCR found)"));
    plane.curve(Curve.straight("", Look.REFERENCE, 0, 0, 1, 1));
    add(plane, "clinical", Look.CLINICAL, roc.clinical());
    add(plane, "radiomics", Look.RADIOMICS, roc.radiomics());
    add(plane, "combined", Look.COMBINED, roc.combined());
    return plane.drawing(WIDTH, HEIGHT).svg(id, "ROC curves, " + title, WIDTH, HEIGHT);
  }

  private static void add(Plane plane, String name, Look look, Roc roc) {
    List<RocCurve.Point> points = roc.points() == null ? List.of() : roc.points().rows();
    plane.curve(
        new Curve(
            name + ", AUC " + area(roc.area()),
            look,
            points.stream().map(p -> new Curve.Point(p.fpr(), p.tpr())).toList()));
  }

  static String area(Auc area) {
    return Numbers.interval(area.auc(), area.ciLo(), area.ciHi(), 3);
  }

  static Svg decision(String id, String title, List<DecisionCurve> curve) {
    double best =
        curve.stream()
            .mapToDouble(p -> Math.max(p.treatAll(), Math.max(p.combined(), p.clinical())))
            .max()
            .orElse(1);
    Scale benefit = new Scale("Net benefit", LOWEST_BENEFIT, Math.ceil(best * 10 + 0.3) / 10, 0.1);
    Plane plane = new Plane(Scale.share("Threshold probability of pCR"), benefit);
    plane.curve(curve("treat none", Look.OTHER_REFERENCE, curve, DecisionCurve::treatNone));
    plane.curve(curve("treat all", Look.REFERENCE, curve, DecisionCurve::treatAll));
    plane.curve(curve("clinical", Look.CLINICAL, curve, DecisionCurve::clinical));
    plane.curve(curve("radiomics", Look.RADIOMICS, curve, DecisionCurve::radiomics));
    plane.curve(curve("combined", Look.COMBINED, curve, DecisionCurve::combined));
    double height = LOWEST_BENEFIT * 0.62;
    for (UsefulRange range : UsefulRange.of(curve)) {
      plane.line(range.from(), height, range.to(), height, 3);
    }
    plane.label("useful range of the combined model", 0.5, height, Plane.Side.BELOW);
    return plane.drawing(WIDTH, HEIGHT).svg(id, "Decision curves, " + title, WIDTH, HEIGHT);
  }

  private static Curve curve(
      String name, Look look, List<DecisionCurve> curve, ToDoubleFunction<DecisionCurve> benefit) {
    return new Curve(
        name,
        look,
        curve.stream()
            .map(p -> new Curve.Point(p.threshold(), benefit.applyAsDouble(p)))
            .filter(p -> p.y() >= LOWEST_BENEFIT)
            .toList());
  }
}
