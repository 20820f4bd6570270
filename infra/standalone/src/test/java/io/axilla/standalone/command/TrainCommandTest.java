// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.Term;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A model from a cohort to the prediction for one patient, by the commands. */
class TrainCommandTest {
  private static final Path COHORT =
      Path.of(System.getProperty("axilla.root", "."))
          .resolve("predictor-service/model/src/test/resources/golden/statistics/small");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int run(Object... arguments) {
    CommandLine line =
        Axilla.line(
            (settings, task) -> {
              throw new AssertionError("training starts no services");
            });
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(errors, true));
    String[] words = new String[arguments.length];
    for (int k = 0; k < words.length; k++) {
      words[k] = String.valueOf(arguments[k]);
    }
    return line.execute(words);
  }

  @Test
  void a_cohort_becomes_a_model_that_predicts() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("settings.json"),
            "{\"resamples\": 4, \"name\": \"Site model\", \"modelVersion\": \"3\"}");
    Path model = folder.resolve("model");

    assertThat(run("train", COHORT, "--out", model, "--settings", settings)).isZero();

    assertThat(out.toString()).contains("WARNING", "optimism of the whole method", "Site model 3");
    assertThat(model)
        .isDirectoryContaining("glob:**/model.json")
        .isDirectoryContaining("glob:**/model.pmml")
        .isDirectoryContaining("glob:**/training.json")
        .isDirectoryContaining("glob:**/statistics.json.gz");
    ModelFile file = ModelFile.parse(Files.readAllBytes(model.resolve("model.json")));
    assertThat(file.settingsDigest()).isEqualTo(ExtractionSettings.wang2024().digest());
    JsonNode training = new ObjectMapper().readTree(model.resolve("training.json").toFile());
    assertThat(training.path("whole_pipeline").path("resamples").asInt()).isEqualTo(4);

    StringBuilder features = new StringBuilder("feature,value\n");
    for (Term term : file.terms()) {
      if (term instanceof FeatureTerm feature) {
        features.append(feature.name()).append(',').append(feature.training().p1()).append('\n');
      }
    }
    Path values = Files.writeString(folder.resolve("features.csv"), features);
    Path findings =
        Files.writeString(
            folder.resolve("clinical.csv"),
            "patient_id,side,cN,er_pct,ki67_pct,her2_status\nX,LEFT,2,80,30,3+\n");

    assertThat(run("predict", model, "--features", values, "--clinical", findings, "--json"))
        .as(errors.toString())
        .isZero();
    String text = out.toString();
    JsonNode prediction = new ObjectMapper().readTree(text.substring(text.lastIndexOf("\n{")));
    double sum = 0;
    for (JsonNode term : prediction.path("terms")) {
      sum += term.path("logit").asDouble();
    }
    assertThat(prediction.path("probability").asDouble()).isEqualTo(1 / (1 + StrictMath.exp(-sum)));

    Files.writeString(findings, "patient_id,side,cN,er_pct,her2_status\nX,LEFT,2,80,3+\n");
    assertThat(run("predict", model, "--features", values, "--clinical", findings)).isEqualTo(1);
    assertThat(errors.toString()).contains("ki67_pct");
  }

  @Test
  void a_setting_that_there_is_not_is_named() throws IOException {
    Path settings = Files.writeString(folder.resolve("settings.json"), "{\"lamda\": \"MIN\"}");

    assertThat(run("train", COHORT, "--out", folder.resolve("m"), "--settings", settings))
        .isEqualTo(1);
    assertThat(errors.toString()).contains("settings.json").contains("lamda");
  }

  @Test
  void a_small_cohort_of_phantoms_is_refused_by_its_size() {
    assertThat(run("simulate", "--out", folder.resolve("p"), "--patients", 3)).isEqualTo(2);
    assertThat(errors.toString()).contains("20 patients");
  }
}
