// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report;

import io.axilla.model.Evidence;
import io.axilla.model.Judged;
import io.axilla.model.Measure;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Performance;
import io.axilla.model.Spread;
import io.axilla.model.Standardisation;
import io.axilla.model.TrainingDomain;
import io.axilla.model.TrainingSummary;
import io.axilla.model.calibration.Recalibration;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.CohortReader;
import io.axilla.model.discrimination.Classification;
import io.axilla.model.statistics.Choices;
import io.axilla.model.statistics.CohortCounts;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.table.Columns;
import io.axilla.model.table.Keyed;
import io.axilla.model.training.CrossValidated;
import io.axilla.model.training.GateShare;
import io.axilla.model.training.GateShare.Reason;
import io.axilla.model.training.HeldOutApplicability;
import io.axilla.model.training.Missingness;
import io.axilla.model.training.ParticipantFlow;
import io.axilla.model.training.PipelineOptimism;
import io.axilla.model.training.Remark;
import io.axilla.model.training.SampleSize;
import io.axilla.model.training.SelectionFrequency;
import io.axilla.model.training.SiteRule;
import io.axilla.model.training.TrainingResult;
import io.axilla.model.training.TrainingSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

/**
 * Results around the statistics of a cohort that R has analysed too. What is beside the statistics
 * is made up.
 */
final class Results {
  private static final String SETTINGS = "a".repeat(64);

  private Results() {}

  /** The small cohort in the model library's tests. */
  static TrainingResult small() {
    return of(
        Path.of(System.getProperty("axilla.root", "../.."))
            .resolve("predictor-service/model/src/test/resources/golden/statistics/small"));
  }

  static TrainingResult of(Path folder) {
    Cohort cohort = CohortReader.read(folder);
    Statistics statistics = Statistics.of(cohort, ForkJoinPool.commonPool());
    ModelFile model = model("Demonstration of the report", true);
    Classification at = statistics.evaluation().classification().train().combined().trainYouden();
    return new TrainingResult(
        TrainingResult.SCHEMA,
        "b".repeat(64),
        model,
        "Axilla",
        settings(cohort, model),
        List.of(
            Remark.warning(
                "INCONSISTENT_TREATMENT",
                "3 rows are HER2 negative and had HER2-targeted therapy."),
            Remark.note("SPLIT_GIVEN", "Train and test are as the column split says.")),
        flow(statistics.cohort()),
        Keyed.of(Missingness.class, missing()),
        sampleSize(statistics.cohort()),
        statistics,
        optimism(),
        new CrossValidated(
            10,
            statistics.evaluation().roc().test().combined(),
            new Recalibration(0, 0.2, 0, 0.2, 0.8, 0.1),
            0.14),
        Keyed.of(SelectionFrequency.class, frequencies(statistics)),
        new SiteRule(
            0.1,
            0.6,
            at,
            at,
            statistics.evaluation().classification().test().combined().trainYouden()),
        new HeldOutApplicability(
            new GateShare(
                140, 4, 4.0 / 140, 20, 20.0 / 140, List.of(new Reason("NOT_APPLICABLE_MASKS", 4))),
            null));
  }

  /** The same result under another model, and without resamples of the pipeline. */
  static TrainingResult with(ModelFile model, TrainingResult of) {
    PipelineOptimism.Corrected none =
        new PipelineOptimism.Corrected(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    return new TrainingResult(
        of.schema(),
        of.modelDigest(),
        model,
        of.software(),
        of.settings(),
        List.of(),
        of.flow(),
        of.missingness(),
        of.sampleSize(),
        of.statistics(),
        new PipelineOptimism(
            0,
            0,
            none,
            none,
            none,
            new PipelineOptimism.OutOfBag(Double.NaN, Double.NaN, Double.NaN),
            new Columns<>(PipelineOptimism.Replicate.class, List.of())),
        of.crossValidated(),
        Keyed.of(SelectionFrequency.class, Map.of()),
        new SiteRule(0.1, 0.6, of.siteRule().crossValidated(), of.siteRule().apparent(), null),
        of.applicability());
  }

  static ModelFile model(String name, boolean demonstration) {
    return new ModelFile(
        name,
        "1",
        demonstration,
        "To show what a report looks like.",
        SETTINGS,
        0,
        List.of(
            new NumberTerm(
                ClinicalVariable.ER_PCT,
                -0.5,
                new Standardisation(40, 40),
                new Spread(0, 0, 100, 100))),
        Map.of(),
        new TrainingSummary("made-up patients", 140, 72),
        "Axilla",
        TrainingDomain.NOT_RECORDED,
        new Evidence(
            null,
            List.of(
                new Performance(
                    Judged.TEST, 60, 34, new Measure(0.87, 0.78, 0.97), null, null, null)),
            null),
        null);
  }

  private static TrainingSettings settings(Cohort cohort, ModelFile model) {
    return new TrainingSettings(
        new TrainingSettings.ModelTexts(
            model.name(),
            model.modelVersion(),
            model.intendedUse(),
            model.training().description(),
            null,
            List.of(),
            SETTINGS,
            model.demonstration(),
            false),
        cohort.settings(),
        true,
        true,
        Choices.STUDY,
        null,
        10,
        5,
        1,
        100,
        10,
        0.1,
        0.15);
  }

  private static ParticipantFlow flow(CohortCounts n) {
    return new ParticipantFlow(
        n.n() + 15,
        List.of(
            new ParticipantFlow.Exclusion("no outcome", 12),
            new ParticipantFlow.Exclusion("no features of the second scan", 3)),
        n.n(),
        n.n() - 2,
        n.nTrain(),
        n.nPosTrain(),
        n.nTest(),
        n.nPosTest(),
        "as the column split says");
  }

  private static Map<String, Missingness> missing() {
    Map<String, Missingness> missing = new LinkedHashMap<>();
    missing.put("er_pct", new Missingness(2, 2 / 140.0, 0, 0, "50", true));
    missing.put("her2_status", new Missingness(0, 0, 1, 1 / 60.0, "3+", true));
    missing.put("treatment", new Missingness(0, 0, 0, Double.NaN, "DUAL_TARGETED", false));
    return missing;
  }

  private static SampleSize sampleSize(CohortCounts n) {
    return new SampleSize(
        n.nTrain(),
        Math.min(n.nPosTrain(), n.nNegTrain()),
        0.51,
        0.15,
        List.of(
            new SampleSize.Requirement(
                "combined model's regression", 9, 384, 402.3, 701, 622, 701, 7.6),
            new SampleSize.Requirement(
                "every candidate", 3199, 384, Double.NaN, 249_000, 221_000, 249_000, 0.0213)));
  }

  private static PipelineOptimism optimism() {
    return new PipelineOptimism(
        100,
        98,
        new PipelineOptimism.Corrected(0.934, 0.091, 0.843, 0.79, 0.9),
        new PipelineOptimism.Corrected(1, 0.41, 0.59, 0.4, 0.8),
        new PipelineOptimism.Corrected(0.1, -0.06, 0.16, 0.13, 0.19),
        new PipelineOptimism.OutOfBag(0.82, 0.55, 0.17),
        new Columns<>(PipelineOptimism.Replicate.class, List.of()));
  }

  private static Map<String, SelectionFrequency> frequencies(Statistics statistics) {
    List<String> selected =
        statistics.lasso() == null ? List.of() : statistics.lasso().atLambdaMin().coef().keys();
    Map<String, SelectionFrequency> frequencies = new LinkedHashMap<>();
    List<String> candidates = statistics.selection().candidates();
    for (int i = 0; i < candidates.size(); i++) {
      double share = i * 37 % 101 / 101.0;
      frequencies.put(
          candidates.get(i),
          new SelectionFrequency(
              Math.sqrt(share), share, 1, 0.1, selected.contains(candidates.get(i))));
    }
    return frequencies;
  }
}
