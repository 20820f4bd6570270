// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.calibration.Calibration;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.training.CrossValidated;
import io.axilla.model.training.PipelineOptimism;
import io.axilla.model.training.TrainingResult;
import io.axilla.model.validation.Optimism;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;

/**
 * How much of what train shows is owed to having looked: of the whole pipeline, and as published.
 */
public final class OptimismTable {
  private OptimismTable() {}

  public static Element of(TrainingResult result) {
    Statistics statistics = result.statistics();
    Optimism paper = statistics.bootstrap();
    PipelineOptimism pipeline = result.pipelineOptimism();
    CrossValidated crossed = result.crossValidated();
    Calibration test = statistics.evaluation().calibration().test().combined();
    double area = statistics.evaluation().roc().test().combined().area().auc();
    Table table =
        Table.of(
            "Table S12. Optimism of the combined model",
            "",
            "Train, as it is",
            "Corrected, whole pipeline",
            "Out of bag",
            "Cross-validated",
            "Corrected, the paper's way",
            "Test");
    row(
        table,
        "AUC (1 is best)",
        pipeline.auc(),
        pipeline.outOfBag().auc(),
        crossed.roc().area().auc(),
        paper.auc(),
        area);
    row(
        table,
        "Calibration slope (1 is right)",
        pipeline.slope(),
        pipeline.outOfBag().slope(),
        crossed.calibration().slope(),
        new Optimism.Corrected(1, 1 - paper.slopeCorrected(), paper.slopeCorrected()),
        test.recalibration().slope());
    row(
        table,
        "Brier score (0 is best)",
        pipeline.brier(),
        pipeline.outOfBag().brier(),
        crossed.brier(),
        paper.brier(),
        test.brier());
    return Element.of("div", table.element(), explanation(pipeline, crossed, paper));
  }

  private static Element explanation(
      PipelineOptimism pipeline, CrossValidated crossed, Optimism paper) {
    String whole =
        pipeline.used() == 0
            ? "The whole pipeline was not run on resamples, so its optimism is not known."
            : "Whole pipeline: in "
                + pipeline.used()
                + " of "
                + pipeline.resamples()
                + " resamples features are screened, selected and weighted anew and the regression fitted;"
                + " in brackets the optimism, below the middle 95 % of the resamples.";
    return Parts.note(
        whole
            + " Out of bag: those models on patients that their resample did not hold. Cross-validated: every"
            + " patient by a model made without the patient, "
            + crossed.folds()
            + " folds. The paper's way: the score stays and only the regression is fitted anew, in "
            + paper.nUsed()
            + " of "
            + paper.b()
            + " resamples; it cannot see the optimism of the selection.");
  }

  private static void row(
      Table table,
      String name,
      PipelineOptimism.Corrected pipeline,
      double outOfBag,
      double crossed,
      Optimism.Corrected paper,
      double test) {
    table.row(
        name,
        Numbers.fixed(paper.apparent(), 3),
        Element.of(
            "td",
            Element.of("b", bracketed(pipeline.corrected(), pipeline.optimism())),
            Element.of("br"),
            Double.isFinite(pipeline.low()) && Double.isFinite(pipeline.high())
                ? Numbers.fixed(pipeline.low(), 3) + " to " + Numbers.fixed(pipeline.high(), 3)
                : ""),
        Numbers.fixed(outOfBag, 3),
        Numbers.fixed(crossed, 3),
        bracketed(paper.corrected(), paper.optimism()),
        Numbers.fixed(test, 3));
  }

  private static String bracketed(double corrected, double optimism) {
    return Numbers.fixed(corrected, 3) + " [" + Numbers.fixed(optimism, 3) + "]";
  }
}
