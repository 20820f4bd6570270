// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.calibration.Calibration;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.validation.Optimism;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import org.jspecify.annotations.Nullable;

/** How much of what train shows is owed to having looked: the published way, and the whole. */
public final class OptimismTable {
  private OptimismTable() {}

  /**
   * @param pipeline of resamples in which selection, penalty and regression were done anew; null:
   *     not computed
   */
  public static Element of(Statistics statistics, @Nullable Optimism pipeline) {
    Optimism paper = statistics.bootstrap();
    Calibration test = statistics.evaluation().calibration().test().combined();
    double area = statistics.evaluation().roc().test().combined().area().auc();
    Table table =
        Table.of(
            "Table S12. Optimism of the combined model",
            "",
            "Train, as it is",
            "Corrected, whole pipeline",
            "Corrected, the paper's way",
            "Test");
    row(table, "AUC (1 is best)", paper.auc(), pipeline == null ? null : pipeline.auc(), area);
    row(
        table,
        "Calibration slope (1 is right)",
        slope(paper),
        pipeline == null ? null : slope(pipeline),
        test.recalibration().slope());
    row(
        table,
        "Brier score (0 is best)",
        paper.brier(),
        pipeline == null ? null : pipeline.brier(),
        test.brier());
    return Element.of(
        "div",
        table.element(),
        Parts.note(
            "Whole pipeline: in each of "
                + (pipeline == null ? "no" : pipeline.nUsed() + " of " + pipeline.b())
                + " resamples features are tested, selected and weighted anew, and the regression fitted."
                + " The paper's way: the score stays, only the regression is fitted anew, in "
                + paper.nUsed()
                + " of "
                + paper.b()
                + " resamples; it cannot see the optimism of the selection. In brackets: the optimism."),
        pipeline == null
            ? Parts.absent("The whole pipeline", "was not run on resamples.")
            : Element.of("span"));
  }

  private static Optimism.Corrected slope(Optimism of) {
    return new Optimism.Corrected(1, 1 - of.slopeCorrected(), of.slopeCorrected());
  }

  private static void row(
      Table table,
      String name,
      Optimism.Corrected paper,
      Optimism.@Nullable Corrected pipeline,
      double test) {
    table.row(
        name,
        Numbers.fixed(paper.apparent(), 3),
        pipeline == null ? Numbers.ABSENT : Element.of("b", text(pipeline)),
        text(paper),
        Numbers.fixed(test, 3));
  }

  private static String text(Optimism.Corrected value) {
    return Numbers.fixed(value.corrected(), 3) + " [" + Numbers.fixed(value.optimism(), 3) + "]";
  }
}
