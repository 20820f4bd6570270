// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Sha256;
import io.axilla.model.Acquisition;
import io.axilla.model.CoefficientSet;
import io.axilla.model.Eligibility;
import io.axilla.model.Evidence;
import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Range;
import io.axilla.model.Resampling;
import io.axilla.model.ScaledFeature;
import io.axilla.model.ScanDomain;
import io.axilla.model.SeenValue;
import io.axilla.model.Spread;
import io.axilla.model.Standardisation;
import io.axilla.model.TrainingDomain;
import io.axilla.model.TrainingSummary;
import io.axilla.model.clinical.ClinicalVariable;
import java.util.List;
import java.util.Map;

/** Small models: one feature, cN (levels 1 and 2) and ER. */
final class TestModels {
  static final Sha256 SETTINGS = Sha256.ofParts("settings");
  static final Sha256 OTHER_SETTINGS = Sha256.ofParts("other settings");
  static final String FEATURE = "post_original_firstorder_Mean";

  private TestModels() {}

  static ModelFile model(String name) {
    return model(name, SETTINGS);
  }

  static ModelFile model(String name, Sha256 settings) {
    return new ModelFile(
        name,
        "1",
        false,
        "Tests.",
        settings.value(),
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
        Map.of(),
        new TrainingSummary("made up", 80, 40),
        "test");
  }

  /** The same sum, with a domain and resamples; patients of 30 to 70 years. */
  static ModelFile complete(String name) {
    ModelFile plain = model(name);
    ScanDomain scans =
        new ScanDomain(
            80,
            new ScanDomain.Contrast(80, 0),
            new Range(1, 5),
            new Range(100, 120),
            List.of(new SeenValue("B", 80)),
            List.of(new SeenValue("Maker", 80)));
    return new ModelFile(
        plain.name(),
        plain.modelVersion(),
        plain.demonstration(),
        plain.intendedUse(),
        plain.settingsDigest(),
        plain.intercept(),
        plain.terms(),
        plain.imputation(),
        plain.training(),
        plain.software(),
        new TrainingDomain(
            new Acquisition(scans, scans),
            null,
            new Eligibility(List.of("F"), new Range(30, 70), List.of("1", "2"))),
        Evidence.NOT_RECORDED,
        new Resampling(
            2,
            List.of(new ScaledFeature(FEATURE, new Standardisation(-60, 20))),
            List.of(
                new CoefficientSet(0.5, List.of(0.0, -0.5, -0.5), List.of(0), List.of(-2.0)),
                new CoefficientSet(0.5, List.of(0.0, -1.0, -0.5), List.of(0), List.of(-2.0)))));
  }

  static Sha256 digest(ModelFile model) {
    return Sha256.of(model.toBytes());
  }
}
