// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.model.Reference;
import io.axilla.model.cohort.CohortFolder;
import io.axilla.model.cohort.CohortReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every number against R (glmnet, pROC, rms), to the tolerance of its section; of the hard cohort
 * those that do not come from glmnet.
 */
class StatisticsGoldenTest {
  private static final Map<String, Double> TOLERANCES =
      Map.ofEntries(
          Map.entry("cohort", 0.0),
          Map.entry("imputation", 1e-12),
          Map.entry("baseline", 1e-8),
          Map.entry("icc", 1e-8),
          Map.entry("standardise", 1e-9),
          Map.entry("ttest", 1e-7),
          Map.entry("selection", 0.0),
          Map.entry("lasso", 5e-5),
          Map.entry("lasso_all_features", 5e-5),
          Map.entry("radscore", 5e-5),
          Map.entry("models", 5e-5),
          Map.entry("univariable", 5e-5),
          Map.entry("stepwise_backward_aic", 1e-8),
          Map.entry("complete_case_combined", 5e-5),
          Map.entry("predictions", 5e-5),
          Map.entry("roc", 5e-5),
          Map.entry("delong", 5e-5),
          Map.entry("classification", 5e-5),
          Map.entry("subgroups", 5e-5),
          Map.entry("calibration", 5e-5),
          Map.entry("dca", 5e-5),
          Map.entry("nomogram", 5e-5),
          Map.entry("correlation", 1e-8),
          Map.entry("permutation_importance", 3e-5),
          Map.entry("bootstrap", 5e-5),
          Map.entry("subtype_models", 1e-4));

  @TempDir Path folder;

  static JsonNode statistics(Path cohort) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StatisticsJson.write(Statistics.of(CohortReader.read(cohort), ForkJoinPool.commonPool()), out);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "hard"})
  void a_cohort_equals_r(String name) throws IOException {
    try (InputStream file =
        StatisticsGoldenTest.class.getResourceAsStream(
            "/golden/statistics/" + name + "/reference.json")) {
      JsonNode reference = new ObjectMapper().readTree(Objects.requireNonNull(file));
      equal(reference, statistics(CohortFolder.of(name, folder).path()));
    }
  }

  @Test
  void the_full_cohort_equals_r() throws IOException {
    Path cohort = Reference.file("stats/full");
    try (InputStream file =
        new GZIPInputStream(Files.newInputStream(cohort.resolve("reference.json.gz")))) {
      equal(new ObjectMapper().readTree(file), statistics(cohort));
    }
  }

  private static void equal(JsonNode reference, JsonNode candidate) {
    List<String> faults = Comparison.faults(reference, candidate, TOLERANCES);
    assertThat(faults).as(faults.size() + " numbers differ").isEmpty();
  }

  @Test
  void a_changed_number_is_found() throws IOException {
    try (InputStream file =
        StatisticsGoldenTest.class.getResourceAsStream("/golden/statistics/small/reference.json")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      JsonNode reference = new ObjectMapper().readTree(text);
      JsonNode changed =
          new ObjectMapper().readTree(text.replace("0.829248366013072", "0.829348366013072"));

      assertThat(Comparison.faults(reference, changed, TOLERANCES)).isNotEmpty();
      assertThat(Comparison.faults(reference, reference, TOLERANCES)).isEmpty();
    }
  }
}
