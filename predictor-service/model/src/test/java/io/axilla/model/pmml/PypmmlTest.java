// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.model.ModelFile;
import io.axilla.model.Scoring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
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
    List<MadeUpPatient> patients =
        Stream.generate(() -> MadeUpPatient.of(model, random)).limit(25).toList();
    Path pmml = Files.write(folder.resolve("model.pmml"), Pmml.of(model));
    Path inputs =
        Files.write(
            folder.resolve("rows.json"),
            JSON.writeValueAsBytes(patients.stream().map(MadeUpPatient::values).toList()));

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

    for (int patient = 0; patient < patients.size(); patient++) {
      assertThat(answers.get(patient).get(Pmml.PROBABILITY).doubleValue())
          .isCloseTo(patients.get(patient).probability(model), within(1e-9));
    }
  }
}
