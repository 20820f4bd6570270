// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.calibration.Bins;
import io.axilla.model.calibration.Calibration;
import io.axilla.model.discrimination.Proportion;
import io.axilla.model.statistics.ByModel;
import io.axilla.model.statistics.Evaluation;
import io.axilla.model.statistics.Statistics;
import io.axilla.report.chart.Curve;
import io.axilla.report.chart.Look;
import io.axilla.report.chart.Plane;
import io.axilla.report.chart.Scale;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Svg;
import io.axilla.report.html.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether predicted probabilities come true: the study's Figures 6B and 6C. */
public final class CalibrationPlots {
  private static final double CONFIDENCE = 0.95;
  private static final int COLUMNS = 50;
  private static final double TALLEST = 0.12;

  private CalibrationPlots() {}

  public static Element of(Statistics statistics) {
    Evaluation.ByFit<ByModel<Calibration>> calibration = statistics.evaluation().calibration();
    return Parts.section(
        "calibration",
        "Calibration of the combined model",
        Parts.row(
            Parts.half("Figure 6B", "Train.", plot("f6b", "train", calibration.train().combined())),
            Parts.halfOfTest(
                statistics.cohort().nTest(),
                "Figure 6C",
                "Test.",
                () -> plot("f6c", "test", calibration.test().combined()))),
        Parts.note(
            "Solid: lowess of the outcome on the predicted probability. Circles: groups by tenths of the"
                + " prediction, Wilson's 95 % interval. At the bottom: how many have which prediction."
                + " In train the points lie on the diagonal by construction; only the test figure and"
                + " the optimism on the first page say something."),
        table(calibration));
  }

  private static Svg plot(String id, String scope, Calibration calibration) {
    Plane plane =
        new Plane(
            Scale.share("Predicted probability of pCR"), Scale.share("Observed proportion of pCR"));
    plane.curve(Curve.straight("ideal", Look.REFERENCE, 0, 0, 1, 1));
    List<Curve.Point> lowess =
        IntStream.range(0, calibration.lowess().x().size())
            .mapToObj(
                i ->
                    new Curve.Point(
                        calibration.lowess().x().get(i),
                        Math.max(0, Math.min(1, calibration.lowess().fitted().get(i)))))
            .toList();
    plane.curve(new Curve("lowess", Look.SMOOTH, lowess));
    plane.points("groups of patients", Look.COMBINED, groups(calibration.bins()));
    density(plane, calibration.lowess().x());
    return plane
        .drawing(Curves.WIDTH, Curves.HEIGHT)
        .svg(id, "Calibration, " + scope, Curves.WIDTH, Curves.HEIGHT);
  }

  private static List<Plane.Interval> groups(Bins bins) {
    List<Plane.Interval> groups = new ArrayList<>();
    for (int i = 0; i < bins.n().size(); i++) {
      Proportion observed = Proportion.of(bins.observed().get(i), bins.n().get(i), CONFIDENCE);
      groups.add(
          new Plane.Interval(
              bins.meanPredicted().get(i),
              observed.value(),
              observed.wilsonLo(),
              observed.wilsonHi()));
    }
    return groups;
  }

  private static void density(Plane plane, List<Double> predicted) {
    int[] columns = new int[COLUMNS];
    predicted.forEach(p -> columns[(int) Math.min(COLUMNS - 1, p * COLUMNS)]++);
    int most = IntStream.of(columns).max().orElse(1);
    for (int i = 0; i < COLUMNS; i++) {
      if (columns[i] > 0) {
        double x = (i + 0.5) / COLUMNS;
        plane.line(x, 0, x, TALLEST * columns[i] / most, 1.6);
      }
    }
  }

  private static Element table(Evaluation.ByFit<ByModel<Calibration>> calibration) {
    Table table =
        Table.of(
            "Table S6. Calibration",
            "",
            "In the large",
            "Slope",
            "Brier",
            "Scaled Brier",
            "Mean |error| (ICI)",
            "Hosmer-Lemeshow p");
    rows(table, "Train", calibration.train(), true);
    rows(table, "Test", calibration.test(), false);
    return table.element();
  }

  private static void rows(Table table, String scope, ByModel<Calibration> by, boolean fitted) {
    table.group(scope);
    row(table, "clinical", by.clinical(), fitted);
    row(table, "radiomics", by.radiomics(), fitted);
    row(table, "combined", by.combined(), fitted);
  }

  private static void row(Table table, String model, Calibration of, boolean fitted) {
    Bins.HosmerLemeshow test = of.hosmerLemeshow();
    table.row(
        model,
        withError(
            of.recalibration().calibrationInTheLarge(),
            of.recalibration().calibrationInTheLargeSe()),
        withError(of.recalibration().slope(), of.recalibration().slopeSe()),
        Numbers.fixed(of.brier(), 3),
        Numbers.percent(of.brierScaled()),
        Numbers.fixed(of.lowess().ici(), 3),
        Numbers.p(fitted ? test.pGroupsMinus2() : test.pGroups()));
  }

  private static String withError(double value, double error) {
    return Numbers.fixed(value, 2) + " (SE " + Numbers.fixed(error, 2) + ")";
  }
}
