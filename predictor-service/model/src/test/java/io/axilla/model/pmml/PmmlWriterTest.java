// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Score;
import io.axilla.model.Scoring;
import io.axilla.model.Term;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.demonstration.DemonstrationModel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.EvaluatorUtil;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.junit.jupiter.api.Test;

/** Another evaluator (JPMML) gives the same probability. */
class PmmlWriterTest {
  @Test
  void jpmml_gives_the_same_probability() throws Exception {
    ModelFile model = ModelFile.parse(DemonstrationModel.shipped());
    Evaluator evaluator =
        new LoadingModelEvaluatorBuilder()
            .load(
                new ByteArrayInputStream(PmmlWriter.write(model).getBytes(StandardCharsets.UTF_8)))
            .build();
    evaluator.verify();
    Random random = new Random(7);
    for (int patient = 0; patient < 50; patient++) {
      Map<String, Double> features = new HashMap<>();
      Map<ClinicalVariable, String> findings = new HashMap<>();
      Map<String, Object> arguments = new HashMap<>();
      for (Term term : model.terms()) {
        if (term instanceof FeatureTerm feature) {
          double value =
              feature.training().min()
                  + random.nextDouble() * (feature.training().max() - feature.training().min());
          features.put(feature.name(), value);
          arguments.put(feature.name(), value);
        } else if (term instanceof NumberTerm number) {
          double value = random.nextInt(101);
          findings.put(number.variable(), Double.toString(value));
          arguments.put(number.name(), value);
        } else if (term instanceof FactorTerm factor) {
          String level = factor.levels().get(random.nextInt(factor.levels().size())).level();
          findings.put(factor.variable(), level);
          arguments.put(factor.name(), level);
        }
      }
      Score.Answer ours =
          (Score.Answer)
              Scoring.score(model, features, model.settingsDigest(), new ClinicalValues(findings));
      Map<String, ?> theirs = EvaluatorUtil.decodeAll(evaluator.evaluate(arguments));

      assertThat((Double) theirs.get("probability_of_axillary_pcr"))
          .isCloseTo(ours.probability(), within(1e-12));
    }
  }
}
