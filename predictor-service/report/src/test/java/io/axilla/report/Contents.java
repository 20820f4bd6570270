// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report;

import io.axilla.model.Evidence;
import io.axilla.model.Judged;
import io.axilla.model.Measure;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.OperatingPoint;
import io.axilla.model.Performance;
import io.axilla.model.Rate;
import io.axilla.model.Spread;
import io.axilla.model.Standardisation;
import io.axilla.model.TrainingDomain;
import io.axilla.model.TrainingSummary;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.CohortReader;
import io.axilla.model.statistics.Statistics;
import io.axilla.report.section.Warning;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

/** Reports' contents from cohorts that R has analysed too. */
final class Contents {
  static final String SETTINGS = "a".repeat(64);

  private Contents() {}

  /** The small cohort in the model library's tests. */
  static ReportContent small() {
    return of(
        Path.of(System.getProperty("axilla.root", "../.."))
            .resolve("predictor-service/model/src/test/resources/golden/statistics/small"));
  }

  static ReportContent of(Path folder) {
    Cohort cohort = CohortReader.read(folder);
    Statistics statistics = Statistics.of(cohort, ForkJoinPool.commonPool());
    Map<String, Double> frequency = new LinkedHashMap<>();
    List<String> candidates = statistics.selection().candidates();
    for (int i = 0; i < candidates.size(); i++) {
      frequency.put(candidates.get(i), (i * 37 % 101) / 101.0);
    }
    return new ReportContent(
        LocalDate.of(2026, 11, 25),
        model("Demonstration of the report", true),
        "b".repeat(64),
        statistics,
        cohort.settings().correlationThreshold(),
        List.of(new Warning("Inconsistent", "3 patients are HER2 negative and had HER2 therapy.")),
        statistics.bootstrap(),
        frequency,
        100,
        Map.of());
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
        new TrainingSummary("made up", 140, 72),
        "Axilla",
        TrainingDomain.NOT_RECORDED,
        new Evidence(
            null,
            List.of(
                new Performance(
                    Judged.TEST, 60, 34, new Measure(0.87, 0.78, 0.97), null, null, null)),
            new OperatingPoint(
                0.1,
                0.6,
                List.of(
                    new OperatingPoint.PredictiveValues(
                        Judged.TEST,
                        new Rate(4, 26, 0.06, 0.34),
                        new Rate(26, 30, 0.7, 0.95),
                        null)))),
        null);
  }
}
