// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.model.ModelFile;
import io.axilla.model.Score;
import io.axilla.model.ScoreFeature;
import io.axilla.model.Scoring;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** pypmml (PMML4S) is the authority: it must score what we write as {@link Scoring} does. */
class PypmmlTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_second_evaluator_scores_alike(@TempDir Path folder) throws Exception {
    String python = System.getenv("AXILLA_PYTHON");
    assumeTrue(python != null, "AXILLA_PYTHON names no Python with pypmml");
    assumeTrue(
        new ProcessBuilder(python, "-c", "import pypmml").start().waitFor() == 0,
        "the Python of AXILLA_PYTHON has no pypmml");
    ModelFile model = PmmlTest.withScore(60, Map.of());
    Random random = new Random(11);
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    for (int patient = 0; patient < 25; patient++) {
      Map<String, Double> features = new HashMap<>();
      for (ScoreFeature feature : model.radscore().orElseThrow().features()) {
        features.put(
            feature.name(),
            feature.standardisation().mean()
                + feature.standardisation().sd() * random.nextGaussian() / 4);
      }
      String her2 = List.of("0", "2+/FISH-", "3+").get(random.nextInt(3));
      double ki67 = random.nextInt(101);
      Map<String, Object> row = new HashMap<>(features);
      row.put("her2_status", her2);
      row.put("ki67_pct", ki67);
      rows.add(row);
      ClinicalValues clinical =
          new ClinicalValues(
              Map.of(
                  ClinicalVariable.HER2_STATUS,
                  her2,
                  ClinicalVariable.KI67_PCT,
                  String.valueOf(ki67)));
      Score score = Scoring.score(model, features, model.settingsDigest(), clinical);
      expected.add(((Score.Answer) score).probability());
    }
    Path pmml = Files.write(folder.resolve("model.pmml"), Pmml.of(model));
    Path inputs = Files.write(folder.resolve("rows.json"), JSON.writeValueAsBytes(rows));

    Process process =
        new ProcessBuilder(
                python,
                Path.of(System.getProperty("axilla.root", "."))
                    .resolve("predictor-service/model/src/test/python/score_pmml.py")
                    .toString(),
                pmml.toString(),
                inputs.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    JsonNode answers = JSON.readTree(process.getInputStream());

    for (int patient = 0; patient < expected.size(); patient++) {
      assertThat(answers.get(patient).get(Pmml.PROBABILITY).doubleValue())
          .isCloseTo(expected.get(patient), within(1e-9));
    }
  }
}
