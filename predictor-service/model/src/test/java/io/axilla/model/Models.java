// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import io.axilla.model.clinical.ClinicalVariable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small model whose sums can be done by hand. */
final class Models {
  static final String SETTINGS = "a".repeat(64);
  static final String FEATURE = "post_original_firstorder_Mean";

  private Models() {}

  /** A radiomics score, cN and ER, with everything recorded that the format has a place for. */
  static ModelFile complete() {
    Spread volume = new Spread(9_000, 10_000, 90_000, 95_000);
    ScanDomain scans =
        new ScanDomain(
            78,
            new ScanDomain.Contrast(10, 60),
            new Range(1.0, 5.0),
            new Range(100, 120),
            List.of(new SeenValue("B30f", 70)),
            List.of(new SeenValue("Philips", 40), new SeenValue("SIEMENS", 38)));
    return new ModelFile(
        "complete",
        "2",
        false,
        "Arithmetic in tests.",
        SETTINGS,
        0.5,
        List.of(
            new ScoreTerm(
                2,
                0.25,
                List.of(
                    new ScoreFeature(
                        FEATURE, -1, new Standardisation(-60, 20), new Spread(-110, -100, 50, 60)),
                    new ScoreFeature(
                        "pre_original_shape_Sphericity",
                        0.5,
                        new Standardisation(0.8, 0.1),
                        new Spread(0.5, 0.6, 0.9, 1))),
                new Spread(-3, -2, 2, 3)),
            new FactorTerm(
                ClinicalVariable.CN,
                "1",
                List.of(new FactorTerm.Level("1", 0, 50), new FactorTerm.Level("2", -0.75, 30))),
            new NumberTerm(
                ClinicalVariable.ER_PCT,
                -0.5,
                new Standardisation(40, 40),
                new Spread(0, 0, 100, 100))),
        Map.of(ClinicalVariable.ER_PCT, "30"),
        new TrainingSummary("made up", 80, 40),
        "test",
        new TrainingDomain(
            new Acquisition(null, scans),
            new MaskProtocol("drawn", volume, volume, new Spread(0.1, 0.2, 1.4, 1.5)),
            new Eligibility(List.of("F"), new Range(24, 77), List.of("1", "2"))),
        new Evidence(
            new CohortSummary(
                80,
                40,
                20,
                10,
                "random, 8:2",
                LocalDate.of(2024, 1, 2),
                LocalDate.of(2025, 12, 31),
                List.of("here")),
            List.of(
                new Performance(
                    Judged.APPARENT,
                    80,
                    40,
                    new Measure(0.9, 0.8, 1.0),
                    Measure.of(1),
                    null,
                    Measure.of(0.2)),
                new Performance(
                    Judged.TEST, 20, 10, null, new Measure(0.9, 0.5, 1.2), Measure.of(0.1), null)),
            new OperatingPoint(
                0.1,
                0.62,
                List.of(
                    new OperatingPoint.PredictiveValues(
                        Judged.TEST,
                        new Rate(1, 10, 0.01, 0.4),
                        new Rate(6, 7, 0.48, 0.97),
                        null)))),
        new Resampling(
            4,
            List.of(
                new ScaledFeature(FEATURE, new Standardisation(-60, 20)),
                new ScaledFeature("post_original_glcm_Id", new Standardisation(0.5, 0.25))),
            List.of(
                new CoefficientSet(
                    0.5, List.of(-0.5, Double.NaN, -0.1), List.of(0, 1), List.of(-1.0, 0.25)),
                new CoefficientSet(0.25, List.of(0.0, -0.5, 0.0), List.of(0), List.of(-2.0)),
                new CoefficientSet(0.75, List.of(0.0, -1.0, 0.2), List.of(), List.of()))));
  }

  static ModelFile small() {
    return small(Map.of());
  }

  static ModelFile small(Map<ClinicalVariable, String> imputation) {
    return new ModelFile(
        "small",
        "7",
        false,
        "Arithmetic in tests.",
        SETTINGS,
        0.5,
        List.of(
            new FeatureTerm(
                FEATURE, -2, new Standardisation(-60, 20), new Spread(-110, -100, 50, 60)),
            new FactorTerm(
                ClinicalVariable.CN,
                "1",
                List.of(new FactorTerm.Level("1", 0, 50), new FactorTerm.Level("2", -0.75, 30))),
            new NumberTerm(
                ClinicalVariable.ER_PCT,
                -0.5,
                new Standardisation(40, 40),
                new Spread(0, 0, 100, 100))),
        imputation,
        new TrainingSummary("made up", 80, 40),
        "test");
  }
}
