// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.model.ModelFile;
import io.axilla.model.demonstration.DemonstrationModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Train, predict, evaluate: the commands; the numbers are tested beside the library. */
class TrainCommandTest {
  private static final Path COHORT =
      Path.of(System.getProperty("axilla.root", "."))
          .resolve("predictor-service/model/src/test/resources/golden/statistics/small");

  @TempDir Path folder;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    output.getBuffer().setLength(0);
    errors.getBuffer().setLength(0);
    CommandLine line =
        Axilla.line(
            (settings, task) -> {
              throw new AssertionError("these commands start no services");
            });
    return line.setOut(new PrintWriter(output)).setErr(new PrintWriter(errors)).execute(arguments);
  }

  private Path train() throws IOException {
    Path settings = folder.resolve("settings.json");
    Files.writeString(settings, "{\"resamples\": 10}");
    Path model = folder.resolve("model");
    assertThat(
            run(
                "train",
                COHORT.toString(),
                "--out",
                model.toString(),
                "--settings",
                settings.toString()))
        .isZero();
    return model;
  }

  /** The first patient of the reference, as files for axilla predict. */
  private void patient(String clinical) throws IOException {
    StringBuilder features = new StringBuilder("feature,value\n");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(COHORT.resolve("radiomics.csv.gz"))),
                StandardCharsets.UTF_8))) {
      String[] names = reader.readLine().split(",", -1);
      String line = reader.readLine();
      while (!line.startsWith("P0001,")) {
        line = reader.readLine();
      }
      String[] cells = line.split(",", -1);
      for (int i = 1; i < cells.length; i++) {
        features.append(names[i]).append(',').append(cells[i]).append('\n');
      }
    }
    Files.writeString(folder.resolve("features.csv"), features);
    Files.writeString(
        folder.resolve("clinical.csv"),
        "patient_id,cN,er_pct,her2_status,ki67_pct\n" + clinical + "\n");
  }

  private int predict(Path model, String... more) {
    String[] arguments = {
      "predict",
      model.toString(),
      "--features",
      folder.resolve("features.csv").toString(),
      "--clinical",
      folder.resolve("clinical.csv").toString()
    };
    return run(Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new));
  }

  @Test
  void a_trained_model_scores_a_patient_as_the_reference_does() throws IOException {
    Path model = train();

    assertThat(errors.toString()).contains("10 of 10 resamples");
    assertThat(output.toString())
        .startsWith("Research use only.")
        .contains("warning SAMPLE_SIZE", "train, corrected (whole pipeline)", "test")
        .containsPattern(
            "held-out train rows: \\d+ of \\d+ \\(\\S+ %\\) outside of what the model");
    assertThat(ModelFile.parse(Files.readAllBytes(model.resolve("model.json"))).features())
        .isNotEmpty();
    assertThat(Files.readString(model.resolve("model.pmml"))).contains("version=\"4.4\"");
    JsonNode training = new ObjectMapper().readTree(model.resolve("training.json").toFile());
    assertThat(training.fieldNames())
        .toIterable()
        .contains(
            "remarks",
            "flow",
            "missingness",
            "sample_size",
            "statistics",
            "pipeline_optimism",
            "cross_validated",
            "selection_frequency",
            "site_rule",
            "applicability");

    patient("P0001,2,0,1+,75");
    assertThat(predict(model, "--json")).isZero();
    JsonNode prediction = new ObjectMapper().readTree(output.toString());
    JsonNode reference =
        new ObjectMapper().readTree(COHORT.resolve("reference.json").toFile()).get("predictions");
    List<String> patients =
        new ObjectMapper()
            .convertValue(
                reference.get("key"), new com.fasterxml.jackson.core.type.TypeReference<>() {});
    assertThat(prediction.get("probability").doubleValue())
        .isCloseTo(
            reference.at("/columns/p_combined/" + patients.indexOf("P0001")).doubleValue(),
            within(1e-7));
    double sum = 0;
    for (JsonNode term : prediction.get("terms")) {
      sum += term.get("logit").doubleValue();
    }
    assertThat(sum).isCloseTo(prediction.get("linearPredictor").doubleValue(), within(1e-12));
    assertThat(prediction.at("/interval/low").doubleValue())
        .isLessThanOrEqualTo(prediction.at("/interval/high").doubleValue());

    assertThat(predict(model)).isZero();
    assertThat(output.toString())
        .contains("radscore", "her2_status", "sum", "probability of axillary pCR", "interval");
  }

  @Test
  void a_patient_unlike_the_training_cohort_is_told_which_values_are_unlike() throws IOException {
    Path model = train();
    String feature =
        ModelFile.parse(Files.readAllBytes(model.resolve("model.json"))).features().get(0);
    patient("P0001,2,0,1+,75");
    Path features = folder.resolve("features.csv");
    Files.writeString(
        features,
        Files.readString(features).replaceFirst("(?m)^" + feature + ",.*$", feature + ",1e9"));

    assertThat(predict(model)).isZero();
    assertThat(output.toString())
        .contains(
            "applicability: outside of what the model was trained on; by default the pipeline",
            "warning NOT_APPLICABLE_FEATURES: Outside of what the model was trained on: features.",
            feature + " is 1000000000, outside of what the training cohort had (",
            "warning NOT_COMPARED_ACQUISITION: Not known, and so not compared");
    assertThat(predict(model, "--json")).isZero();
    JsonNode applicability = new ObjectMapper().readTree(output.toString()).get("applicability");
    assertThat(applicability.get("verdict").textValue()).isEqualTo("OUTSIDE");
    assertThat(applicability.get("findings").findValuesAsText("term")).contains(feature, "cN");
  }

  @Test
  void a_patient_that_the_model_cannot_speak_of_gives_the_reason() throws IOException {
    Path model = train();

    patient("P0001,2,,1+,75");
    assertThat(predict(model)).isEqualTo(1);
    assertThat(errors.toString().strip())
        .startsWith("axilla: CLINICAL_VALUE_ER_PCT")
        .doesNotContain("P0001");

    patient("P0001,2,0,5+,75");
    assertThat(predict(model)).isEqualTo(1);
    assertThat(errors.toString().strip()).contains("column her2_status").doesNotContain("P0001");
  }

  @Test
  void a_model_is_evaluated_on_a_cohort_and_updated_on_request() throws IOException {
    Path model = train();
    Path out = folder.resolve("validation");

    assertThat(run("evaluate", model.toString(), COHORT.toString(), "--out", out.toString()))
        .isZero();
    assertThat(output.toString()).contains("cN: 1", "age: below 50", "warning SAMPLE_SIZE");
    assertThat(out.resolve("validation.json")).exists();
    assertThat(out.resolve("model.json")).doesNotExist();

    assertThat(
            run(
                "evaluate",
                model.toString(),
                COHORT.toString(),
                "--out",
                out.toString(),
                "--update",
                "intercept"))
        .isZero();
    assertThat(output.toString()).contains("update: intercept");
    assertThat(ModelFile.parse(Files.readAllBytes(out.resolve("model.json"))).modelVersion())
        .isEqualTo("1-updated");
  }

  @Test
  void the_demonstration_model_scores_and_says_what_it_is() throws IOException {
    Path model = folder.resolve("demonstration.json");
    Files.write(model, DemonstrationModel.shipped());
    StringBuilder features = new StringBuilder("feature,value\n");
    ModelFile.parse(DemonstrationModel.shipped())
        .resampling()
        .features()
        .forEach(f -> features.append(f.name() + "," + f.standardisation().mean() + "\n"));
    Files.writeString(folder.resolve("features.csv"), features);
    Files.writeString(
        folder.resolve("clinical.csv"),
        "patient_id,cN,er_pct,her2_status,ki67_pct\nX,1,50,3+,40\n");

    assertThat(predict(model)).isZero();
    assertThat(output.toString())
        .contains("warning DEMONSTRATION_MODEL")
        .doesNotContain("OUTSIDE_TRAINING_RANGE", "NO_INTERVAL", "interval: not recorded");
  }

  @Test
  void what_is_wrong_with_settings_or_cohort_is_one_line() throws IOException {
    Path settings = folder.resolve("settings.json");
    Files.writeString(settings, "{\"lambda\": \"best\"}");

    assertThat(
            run(
                "train",
                COHORT.toString(),
                "--out",
                folder.resolve("m").toString(),
                "--settings",
                settings.toString()))
        .isEqualTo(1);
    assertThat(errors.toString().strip())
        .isEqualTo("axilla: TRAINING_SETTING_INVALID: " + settings + ": lambda must be 1se or min");

    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("train", empty.toString(), "--out", folder.resolve("m").toString()))
        .isEqualTo(1);
    assertThat(errors.toString()).contains("COHORT_FILE_UNREADABLE");
    assertThat(folder.resolve("m")).doesNotExist();
    assertThat(run("train", COHORT.toString())).isEqualTo(2);
  }
}
