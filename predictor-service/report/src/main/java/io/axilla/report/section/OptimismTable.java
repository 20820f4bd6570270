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
            "Cross-validated",
            "Out of bag",
            "Corrected, whole pipeline",
            "Corrected, the paper's way",
            "Test");
    row(
        table,
        "AUC (1 is best)",
        pipeline,
        pipeline.auc(),
        pipeline.outOfBag().auc(),
        crossed.roc().area().auc(),
        paper.auc(),
        area);
    row(
        table,
        "Calibration slope (1 is right)",
        pipeline,
        pipeline.slope(),
        pipeline.outOfBag().slope(),
        crossed.calibration().slope(),
        new Optimism.Corrected(1, 1 - paper.slopeCorrected(), paper.slopeCorrected()),
        test.recalibration().slope());
    row(
        table,
        "Brier score (0 is best)",
        pipeline,
        pipeline.brier(),
        pipeline.outOfBag().brier(),
        crossed.brier(),
        paper.brier(),
        test.brier());
    return Element.of("div", table.element(), explanation(pipeline, crossed, paper));
  }

  private static Element explanation(
      PipelineOptimism pipeline, CrossValidated crossed, Optimism paper) {
    String whole;
    if (pipeline.resamples() == 0) {
      whole = "The whole pipeline was not run on resamples, so its optimism is not known.";
    } else if (!pipeline.isTold()) {
      whole =
          "The regression had a finite optimum in "
              + pipeline.used()
              + " of "
              + pipeline.resamples()
              + " resamples: too few to correct by.";
    } else {
      whole =
          "Corrected, whole pipeline: in "
              + pipeline.used()
              + " of "
              + pipeline.resamples()
              + " resamples features are screened, selected and weighted anew and the regression fitted;"
              + " in brackets the optimism. With more features than patients it stays too favourable, for most"
              + " train patients are in each resample too. Out of bag: those models on patients that their"
              + " resample did not hold.";
    }
    return Parts.note(
        "Read the cross-validated figure first: every patient by a model made without the patient, "
            + crossed.folds()
            + " folds. "
            + whole
            + " The paper's way: the score stays and only the regression is fitted anew, in "
            + paper.nUsed()
            + " of "
            + paper.b()
            + " resamples; it cannot see the optimism of the selection.");
  }

  private static void row(
      Table table,
      String name,
      PipelineOptimism pipeline,
      PipelineOptimism.Corrected corrected,
      double outOfBag,
      double crossed,
      Optimism.Corrected paper,
      double test) {
    table.row(
        name,
        Numbers.fixed(paper.apparent(), 3),
        Element.of("b", Numbers.fixed(crossed, 3)),
        pipeline.isTold() ? Numbers.fixed(outOfBag, 3) : Numbers.ABSENT,
        pipeline.isTold() ? bracketed(corrected.corrected(), corrected.optimism()) : Numbers.ABSENT,
        bracketed(paper.corrected(), paper.optimism()),
        Numbers.fixed(test, 3));
  }

  private static String bracketed(double corrected, double optimism) {
    return Numbers.fixed(corrected, 3) + " [" + Numbers.fixed(optimism, 3) + "]";
  }
}
