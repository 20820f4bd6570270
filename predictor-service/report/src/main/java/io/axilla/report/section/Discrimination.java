// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.discrimination.Classification;
import io.axilla.model.discrimination.DeLongTest;
import io.axilla.model.discrimination.Roc;
import io.axilla.model.statistics.AreaTests;
import io.axilla.model.statistics.ByModel;
import io.axilla.model.statistics.ByScope;
import io.axilla.model.statistics.DecisionCurve;
import io.axilla.model.statistics.Evaluation;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.statistics.ThresholdReport;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.List;
import java.util.function.Function;

/** How well the models tell the two outcomes apart, and what that is worth: Figures 4A to 4D. */
public final class Discrimination {
  private Discrimination() {}

  public static Element of(Statistics statistics) {
    Evaluation evaluation = statistics.evaluation();
    List<DecisionCurve> train = evaluation.dca().train().rows();
    List<DecisionCurve> test = evaluation.dca().test().rows();
    return Parts.section(
        "figure-4",
        "Performance of the clinical, the radiomics and the combined model",
        Parts.row(
            Parts.half(
                "Figure 4A",
                "ROC curves, train; AUC with DeLong's 95 % interval. To the right: patients without pCR"
                    + " taken for responders; upwards: responders found.",
                Curves.roc("f4a", "train", evaluation.roc().train(), Curves.WIDTH, Curves.HEIGHT)),
            Parts.halfOfTest(
                statistics.cohort().nTest(),
                "Figure 4B",
                "ROC curves, test.",
                () ->
                    Curves.roc(
                        "f4b", "test", evaluation.roc().test(), Curves.WIDTH, Curves.HEIGHT))),
        areas(evaluation.roc(), evaluation.delong()),
        Parts.row(
            Parts.half(
                "Figure 4C",
                "Decision curves, train. Useful: " + UsefulRange.text(UsefulRange.of(train)) + ".",
                Curves.decision("f4c", "train", train, Curves.WIDTH, Curves.HEIGHT)),
            Parts.halfOfTest(
                statistics.cohort().nTest(),
                "Figure 4D",
                "Decision curves, test. Useful: " + UsefulRange.text(UsefulRange.of(test)) + ".",
                () -> Curves.decision("f4d", "test", test, Curves.WIDTH, Curves.HEIGHT))),
        Parts.note(
            "Useful are the thresholds at which deciding by the combined model has more net benefit"
                + " than the better of treating all and treating none. “Treat” is what a predicted"
                + " pCR would lead to, such as less axillary surgery."),
        classification(evaluation.classification()));
  }

  private static Element areas(ByScope<ByModel<Roc>> roc, ByScope<AreaTests> tests) {
    Table table =
        Table.of(
            "Table S1. Areas under the ROC curves, and DeLong's tests of their differences",
            "",
            "Train",
            "Test",
            "All");
    table
        .row(cells("clinical", roc, r -> Curves.area(r.clinical().area())))
        .row(cells("radiomics", roc, r -> Curves.area(r.radiomics().area())))
        .row(cells("combined", roc, r -> Curves.area(r.combined().area())))
        .row(cells("clinical − combined", tests, t -> test(t.clinicalVsCombined())))
        .row(cells("radiomics − combined", tests, t -> test(t.radiomicsVsCombined())))
        .row(cells("clinical − radiomics", tests, t -> test(t.clinicalVsRadiomics())));
    return table.element();
  }

  private static <T> List<String> cells(String name, ByScope<T> by, Function<T, String> cell) {
    return List.of(name, cell.apply(by.train()), cell.apply(by.test()), cell.apply(by.all()));
  }

  private static String test(DeLongTest test) {
    return Numbers.fixed(test.diff(), 3) + ", p " + Numbers.p(test.p());
  }

  private static Element classification(ByScope<ByModel<ThresholdReport>> reports) {
    Table table =
        Table.of(
            "Table S2. At the threshold with the best Youden index in train (per cent, Wilson's"
                + " interval, counts)",
            "",
            "Sensitivity",
            "Specificity",
            "Positive predictive value",
            "Negative predictive value");
    rows(table, "Train", reports.train());
    rows(table, "Test", reports.test());
    return table.element();
  }

  private static void rows(Table table, String scope, ByModel<ThresholdReport> reports) {
    table.group(scope);
    row(table, "clinical", reports.clinical().trainYouden());
    row(table, "radiomics", reports.radiomics().trainYouden());
    row(table, "combined", reports.combined().trainYouden());
  }

  private static void row(Table table, String model, Classification at) {
    table.row(
        model + ", p ≥ " + Numbers.fixed(at.threshold(), 3),
        Parts.proportion(at.sensitivity()),
        Parts.proportion(at.specificity()),
        Parts.proportion(at.ppv()),
        Parts.proportion(at.npv()));
  }
}
