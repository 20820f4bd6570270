// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.pmml;

import io.axilla.model.ModelFile;
import io.axilla.model.Score;
import io.axilla.model.ScoreFeature;
import io.axilla.model.Scoring;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A patient for {@link PmmlTest#withScore}. */
record MadeUpPatient(Map<String, Double> features, String her2, double ki67) {
  static MadeUpPatient of(ModelFile model, Random random) {
    Map<String, Double> features = new HashMap<>();
    for (ScoreFeature feature : model.radscore().orElseThrow().features()) {
      features.put(
          feature.name(),
          feature.standardisation().mean()
              + feature.standardisation().sd() * random.nextGaussian() / 4);
    }
    return new MadeUpPatient(
        features, List.of("0", "2+/FISH-", "3+").get(random.nextInt(3)), random.nextInt(101));
  }

  /** As an evaluator of PMML takes it. */
  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>(features);
    values.put("her2_status", her2);
    values.put("ki67_pct", ki67);
    return values;
  }

  /** By our own scoring. */
  double probability(ModelFile model) {
    ClinicalValues clinical =
        new ClinicalValues(
            Map.of(
                ClinicalVariable.HER2_STATUS,
                her2,
                ClinicalVariable.KI67_PCT,
                String.valueOf(ki67)));
    Score score = Scoring.score(model, features, model.settingsDigest(), clinical);
    return ((Score.Answer) score).probability();
  }
}
