// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.model.Judged;
import io.axilla.model.ModelFile;
import io.axilla.model.PredictionInterval;
import io.axilla.model.Score;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Scoring;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.CohortFolder;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Settings;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.SiteCohortReader;
import io.axilla.model.statistics.StatisticsJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private static final String DIGEST = "0123456789abcdef".repeat(4);

  /** R's numbers of the small cohort are printed and fitted to this. */
  private static final double TOLERANCE = 5e-8;

  @TempDir Path folder;

  private static TrainingSettings settings(String json) {
    return settings(json, TrainingSettingsReader.study());
  }

  private static TrainingSettings settings(String json, Settings analysis) {
    return TrainingSettingsReader.read(json.getBytes(StandardCharsets.UTF_8), analysis, DIGEST);
  }

  private static TrainingResult train(SiteCohort site, TrainingSettings settings, int threads) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      return Trainer.train(site, settings, "test", executor, Progress.NONE);
    } finally {
      executor.shutdown();
    }
  }

  private SiteCohort small() throws IOException {
    return SiteCohortReader.read(CohortFolder.small(folder).path(), TrainingSettingsReader.study());
  }

  private static JsonNode reference() throws IOException {
    try (InputStream file =
        TrainerTest.class.getResourceAsStream("/golden/statistics/small/reference.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file));
    }
  }

  private static String json(TrainingResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StatisticsJson.write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void with_the_given_split_the_model_file_is_the_model_of_r() throws IOException {
    SiteCohort site = small();
    TrainingResult result =
        train(site, settings("{\"resamples\": 8}", site.cohort().settings()), 2);
    JsonNode reference = reference();
    ModelFile model = ModelFile.parse(result.model().toBytes());

    // Authority: glmnet and glm of R, reference.json.
    ScoreTerm score = model.radscore().orElseThrow();
    JsonNode coefficients = reference.at("/lasso/at_lambda_min/coef");
    assertThat(score.features())
        .extracting(ScoreFeature::name)
        .containsExactlyElementsOf(texts(coefficients.get("key")));
    for (int k = 0; k < score.features().size(); k++) {
      assertThat(score.features().get(k).coefficient())
          .isCloseTo(coefficients.at("/columns/z_scale/" + k).doubleValue(), within(TOLERANCE));
    }
    JsonNode terms = reference.at("/models/combined/terms");
    assertThat(score.coefficient())
        .isCloseTo(
            terms.at("/columns/coef/" + texts(terms.get("key")).indexOf("radscore")).doubleValue(),
            within(TOLERANCE));

    // Every patient whose values are all known, scored by the file as the pipeline scores.
    JsonNode predictions = reference.get("predictions");
    List<String> patients = texts(predictions.get("key"));
    Cohort cohort = site.cohort();
    int scored = 0;
    for (int row : cohort.rows(Scope.ALL)) {
      Map<String, Double> features = CoverageStudy.features(cohort, row);
      ClinicalValues clinical = CoverageStudy.clinical(model, cohort, row);
      if (Scoring.score(model, features, DIGEST, clinical) instanceof Score.Answer answer) {
        int at = patients.indexOf(cohort.patients().get(row));
        assertThat(answer.linearPredictor())
            .isCloseTo(predictions.at("/columns/lp_combined/" + at).doubleValue(), within(1e-7));
        assertThat(PredictionInterval.of(model, features, clinical, 0.95)).isPresent();
        scored++;
      }
    }
    assertThat(scored).isGreaterThan(180);
  }

  private static List<String> texts(JsonNode list) {
    return new ObjectMapper()
        .convertValue(list, new com.fasterxml.jackson.core.type.TypeReference<>() {});
  }

  @Test
  void the_model_file_records_domain_and_evidence() throws IOException {
    SiteCohort site = small();
    TrainingResult result =
        train(
            site,
            settings(
                "{\"resamples\": 8, \"model\": {\"mask_protocol\": \"whole axilla\", \"sex\": [\"F\"]}}",
                site.cohort().settings()),
            2);
    ModelFile model = result.model();

    assertThat(model.formatVersion()).isEqualTo(2);
    assertThat(model.settingsDigest()).isEqualTo(DIGEST);
    assertThat(result.modelDigest()).isEqualTo(ModelFile.digest(model.toBytes()));
    assertThat(model.domain().eligibility().sex()).containsExactly("F");
    assertThat(model.domain().eligibility().cN()).containsExactly("1", "2", "3");
    assertThat(model.domain().masks().protocol()).isEqualTo("whole axilla");
    assertThat(model.domain().acquisition()).isNull();
    assertThat(model.evidence().performance())
        .extracting(p -> p.data())
        .containsExactly(Judged.APPARENT, Judged.CORRECTED, Judged.CROSS_VALIDATED, Judged.TEST);
    assertThat(model.resampling().resamples()).isEqualTo(8);
    assertThat(model.radscore().orElseThrow().training().p1())
        .isLessThan(model.radscore().orElseThrow().training().p99());
  }

  @Test
  void no_number_depends_on_threads_and_every_one_on_the_seed() throws IOException {
    SiteCohort site = new SimulatedSite(160, 12, 5).read(folder);
    String settings = "{\"resamples\": 12, \"n_folds\": 5, \"seed\": 1}";

    String one = json(train(site, settings(settings), 1));

    assertThat(json(train(site, settings(settings), 3))).isEqualTo(one);
    assertThat(json(train(site, settings(settings.replace("\"seed\": 1", "\"seed\": 2")), 3)))
        .isNotEqualTo(one);
  }

  @Test
  void the_whole_pipeline_is_more_optimistic_than_the_regression_alone() throws IOException {
    SiteCohort site = new SimulatedSite(200, 60, 6).read(folder);

    TrainingResult result =
        train(site, settings("{\"resamples\": 40, \"split\": {\"kind\": \"none\"}}"), 2);

    assertThat(result.pipelineOptimism().auc().apparent())
        .isEqualTo(result.statistics().bootstrap().auc().apparent());
    assertThat(result.pipelineOptimism().auc().corrected())
        .isLessThan(result.statistics().bootstrap().auc().corrected());
    assertThat(result.pipelineOptimism().slope().corrected()).isLessThan(1);
    assertThat(result.selectionFrequency().byKey().values())
        .allSatisfy(f -> assertThat(f.selected()).isLessThanOrEqualTo(f.candidate()));
    assertThat(result.siteRule().test()).isNull();
    assertThat(result.remarks()).extracting(Remark::code).contains("NO_TEST", "NO_SECOND_READING");
  }

  @Test
  void every_choice_can_be_made() throws IOException {
    SiteCohort site = new SimulatedSite(240, 20, 7).read(folder);
    TrainingResult result =
        train(
            site,
            settings(
                """
                {"lambda": "1se", "radiomics_score": "cross-fitted", "resamples": 6, "n_folds": 5,
                 "clinical_terms": ["age", "cT34", "subtype"], "ttest_filter": false,
                 "icc_filter": false, "split": {"kind": "stratified", "train_share": 0.8},
                 "maximum_missed_rate": 0.05, "model": {"name": "Site A", "version": "3"}}
                """),
            2);

    assertThat(result.model().terms().stream().map(term -> term.name()))
        .containsExactly("radscore", "age", "cT", "subtype");
    assertThat(result.statistics().selection().nCandidates()).isEqualTo(40);
    assertThat(result.flow().train()).isEqualTo(192);
    assertThat(result.siteRule().crossValidated().specificity().value())
        .isGreaterThanOrEqualTo(0.95);
    Cohort cohort = site.cohort();
    for (int row : cohort.rows(Scope.ALL)) {
      Score score =
          Scoring.score(
              result.model(),
              CoverageStudy.features(cohort, row),
              DIGEST,
              CoverageStudy.clinical(result.model(), cohort, row));
      assertThat(score).isInstanceOf(Score.Answer.class);
    }
  }

  @Test
  void held_out_rows_unlike_the_others_are_counted_and_named_on_page_one() throws IOException {
    new SimulatedSite(160, 8, 11).write(folder);
    StringBuilder scans =
        new StringBuilder("patient_id,time_point,contrast,slice_spacing_mm,manufacturer\n");
    for (int i = 0; i < 160; i++) {
      // Every one of twelve scanners is in one fold only, and so new to the model of the others.
      String maker = i < 12 ? "Maker " + i : "Maker";
      scans.append(String.format("Q%05d,pre,yes,%d,%s%n", i, 1 + i % 5, maker));
    }
    Files.writeString(folder.resolve("acquisition.csv"), scans);

    TrainingResult result =
        train(
            SiteCohortReader.read(folder, TrainingSettingsReader.study()),
            settings("{\"resamples\": 0, \"n_folds\": 5, \"split\": {\"kind\": \"none\"}}"),
            2);

    GateShare share = result.applicability().crossValidated();
    assertThat(share.rows()).isEqualTo(160);
    assertThat(share.reasons()).contains(new GateShare.Reason("NOT_APPLICABLE_ACQUISITION", 12));
    assertThat(share.withheld()).isBetween(12, 24);
    assertThat(share.edge()).isPositive();
    assertThat(share.withheldShare()).isEqualTo(share.withheld() / 160.0);
    assertThat(result.applicability().test()).isNull();
    assertThat(result.remarks())
        .filteredOn(remark -> remark.code().equals("MUCH_WITHHELD"))
        .singleElement()
        .satisfies(
            remark ->
                assertThat(remark.text())
                    .contains(share.withheld() + " of 160 held-out train rows")
                    .contains("NOT_APPLICABLE_ACQUISITION 12"));
    // The same rows are inside of the model that was made of all of them.
    RowGate gate = gate(result, SiteCohortReader.read(folder, TrainingSettingsReader.study()));
    assertThat(GateShare.of(gate.judge(result.model(), 0, 1, 2, 159)).withheld()).isZero();
  }

  private static RowGate gate(TrainingResult result, SiteCohort site) {
    return new RowGate(
        site,
        result.settings(),
        site.cohort(),
        new Records(site, result.settings(), site.cohort(), result.flow()));
  }

  @Test
  void test_rows_are_compared_with_the_model_file() throws IOException {
    SiteCohort site = new SimulatedSite(240, 10, 12).read(folder);
    TrainingResult result = train(site, settings("{\"resamples\": 0, \"n_folds\": 5}"), 2);

    assertThat(result.applicability().test().rows()).isEqualTo(result.flow().test());
    assertThat(result.applicability().crossValidated().rows()).isEqualTo(result.flow().train());
    assertThat(json(result)).contains("\"applicability\"", "\"withheld_share\"");
  }

  @Test
  void columns_that_the_model_does_not_need_may_be_absent() throws IOException {
    new SimulatedSite(160, 8, 9).write(folder);
    List<String> kept = List.of("patient_id", "pcr", "cN", "er_pct", "ki67_pct", "her2_status");
    List<String[]> rows =
        Files.readAllLines(folder.resolve("clinical.csv")).stream()
            .map(line -> line.split(",", -1))
            .toList();
    List<String> header = List.of(rows.get(0));
    Files.writeString(
        folder.resolve("clinical.csv"),
        rows.stream()
            .map(
                row ->
                    kept.stream()
                        .map(name -> row[header.indexOf(name)])
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n")));

    TrainingResult result =
        train(
            SiteCohortReader.read(folder, TrainingSettingsReader.study()),
            settings("{\"resamples\": 5}"),
            2);

    assertThat(result.remarks()).extracting(Remark::code).contains("COLUMNS_ABSENT", "NO_SUBTYPE");
    assertThat(result.statistics().models().clinicalFull().aliased())
        .contains("age", "height_cm", "weight_kg", "pr_pct");
    assertThat(result.missingness().byKey().get("age").trainShare()).isEqualTo(1);
    assertThat(json(result)).doesNotContain("NaN");
    assertThatThrownBy(
            () ->
                train(
                    SiteCohortReader.read(folder, TrainingSettingsReader.study()),
                    settings("{\"clinical_terms\": [\"age\"]}"),
                    1))
        .isInstanceOf(CohortException.class)
        .hasMessageContaining("no column age");
  }

  @Test
  void a_cohort_that_cannot_carry_a_model_is_refused() throws IOException {
    SiteCohort tiny = new SimulatedSite(12, 5, 8).read(folder);

    assertThatThrownBy(() -> train(tiny, settings("{}"), 1))
        .isInstanceOfSatisfying(
            CohortException.class,
            e -> assertThat(e.code()).isEqualTo(CohortException.Code.COHORT_TOO_SMALL));
  }

  @Test
  void the_threshold_is_the_smallest_that_misses_no_more() {
    double[] probability = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
    int[] outcome = {0, 0, 0, 1, 0, 1, 0, 1};

    assertThat(Trainer.threshold(probability, outcome, 0.2)).hasValue(0.6);
    assertThat(Trainer.threshold(probability, outcome, 0.1)).hasValue(0.8);
    assertThat(Trainer.threshold(probability, outcome, 0.4)).hasValue(0.4);
    assertThat(Trainer.threshold(new double[] {0.9, 0.9, 0.1}, new int[] {1, 0, 0}, 0.1)).isEmpty();
  }

  @Test
  void a_split_by_date_is_recorded() throws IOException {
    SiteCohort site = new SimulatedSite(160, 10, 9).read(folder);

    TrainingResult result =
        train(
            site,
            settings(
                """
                {"resamples": 0, "split": {"kind": "date", "test_from": "2022-01-01"}}
                """),
            2);

    assertThat(json(result)).contains("\"test_from\":\"2022-01-01\"");
    assertThat(result.flow().test()).isPositive();
  }

  @Test
  void a_model_without_a_finite_optimum_is_not_usable_and_has_no_rule() throws IOException {
    SiteCohort few = new SimulatedSite(40, 60, 3).read(folder);

    TrainingResult result =
        train(
            few,
            settings(
                """
                {"resamples": 0, "split": {"kind": "none"}, "n_folds": 4,
                 "clinical_terms": ["age", "cT", "cN", "subtype", "er_pct", "her2_status", "ki67_pct", "treatment"]}
                """),
            2);

    assertThat(result.remarks()).extracting(Remark::code).contains("SEPARATED", "NO_RULE");
    assertThat(result.isUsable()).isFalse();
    assertThat(result.siteRule()).isNull();
  }
}
