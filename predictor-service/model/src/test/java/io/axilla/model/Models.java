// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import io.axilla.model.clinical.ClinicalVariable;
import java.util.List;
import java.util.Map;

/** A small model whose sums can be done by hand. */
final class Models {
  static final String SETTINGS = "a".repeat(64);
  static final String FEATURE = "post_original_firstorder_Mean";

  private Models() {}

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
