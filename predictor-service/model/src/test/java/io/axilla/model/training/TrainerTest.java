// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.model.ModelFile;
import io.axilla.model.Score;
import io.axilla.model.Scoring;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.CohortReader;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Variable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  private static final String DIGEST = "0".repeat(64);
  private static final Cohort COHORT = CohortReader.read(folder());

  private static Path folder() {
    try {
      return Path.of(TrainerTest.class.getResource("/golden/statistics/small").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TrainingResult train(String settings, int threads) throws InterruptedException {
    return Trainer.train(
        COHORT, TrainingSettings.parse(settings), DIGEST, "Axilla test", threads, done -> {});
  }

  /** The file alone, read again, gives every complete patient R's probability. */
  @Test
  void the_model_file_predicts_what_r_predicts() throws IOException, InterruptedException {
    ModelFile model = ModelFile.parse(train("{\"resamples\": 0}", 1).model().toBytes());
    JsonNode reference;
    try (InputStream in =
        TrainerTest.class.getResourceAsStream("/golden/statistics/small/reference.json")) {
      reference = new ObjectMapper().readTree(in);
    }
    JsonNode keys = reference.path("predictions").path("key");
    JsonNode expected = reference.path("predictions").path("columns").path("p_combined");
    Map<String, Double> probability = new HashMap<>();
    for (int k = 0; k < keys.size(); k++) {
      probability.put(keys.get(k).asText(), expected.get(k).asDouble());
    }
    int compared = 0;
    for (int row : COHORT.rows(Scope.ALL)) {
      Score score = Scoring.score(model, features(row), DIGEST, findings(row));
      if (score instanceof Score.Answer answer) {
        compared++;
        assertThat(answer.probability())
            .isCloseTo(probability.get(COHORT.patients().get(row)), within(1e-8));
      }
    }
    assertThat(compared).isGreaterThan(150);
  }

  @Test
  void nothing_depends_on_the_number_of_threads() throws InterruptedException {
    TrainingResult one = train("{\"resamples\": 6, \"seed\": 5}", 1);
    TrainingResult four = train("{\"resamples\": 6, \"seed\": 5}", 4);

    assertThat(four.summary()).isEqualTo(one.summary());
    assertThat(four.model().toBytes()).isEqualTo(one.model().toBytes());
  }

  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "STRATIFIED"})
  void a_split_at_random_has_its_share_and_follows_the_seed(TrainingSettings.Split split)
      throws InterruptedException {
    String settings = "{\"split\": \"" + split + "\", \"resamples\": 0, \"seed\": %d}";

    TrainingResult first = train(settings.formatted(1), 2);
    TrainingResult again = train(settings.formatted(1), 2);
    TrainingResult other = train(settings.formatted(2), 2);

    assertThat(first.sampleSize().patients()).isBetween(139, 141);
    assertThat(again.model()).isEqualTo(first.model());
    assertThat(other.model()).isNotEqualTo(first.model());
  }

  @Test
  void the_whole_method_is_less_optimistic_cross_fitted() throws InterruptedException {
    WholePipeline paper = train("{\"resamples\": 20}", 2).wholePipeline();
    WholePipeline fair =
        train("{\"resamples\": 20, \"score\": \"CROSS_FITTED\"}", 2).wholePipeline();

    assertThat(paper.auc().optimism()).isPositive();
    assertThat(paper.slope().corrected()).isLessThan(1);
    assertThat(fair.slope().corrected()).isGreaterThan(paper.slope().corrected());
    assertThat(paper.selected()).isNotEmpty();
    assertThat(paper.selected().values()).allMatch(count -> count > 0 && count <= paper.used());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"splt\": \"RANDOM\"}",
        "{\"split\": \"SOMEHOW\"}",
        "{\"trainShare\": 1}",
        "{\"folds\": 2}",
        "{\"resamples\": -1}",
        "not JSON"
      })
  void a_settings_file_that_makes_no_sense_is_refused(String text) {
    assertThatThrownBy(() -> TrainingSettings.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("io.axilla");
  }

  @Test
  void the_threshold_keeps_to_the_rate_that_the_site_accepts() {
    double[] probability = {0.9, 0.8, 0.7, 0.6, 0.5, 0.2};
    int[] outcome = {1, 1, 0, 1, 0, 0};

    AtMissedRate quarter = AtMissedRate.of(0.25, probability, outcome, false, 0.95);
    assertThat(quarter.threshold()).isEqualTo(0.6);
    assertThat(quarter.missed().x()).isEqualTo(1);
    assertThat(quarter.missed().n()).isEqualTo(4);
    assertThat(quarter.spared().x()).isEqualTo(3);
    assertThat(AtMissedRate.of(0.2, probability, outcome, false, 0.95).threshold()).isEqualTo(0.8);
    assertThat(
            AtMissedRate.of(0.1, new double[] {0.9, 0.8}, new int[] {0, 1}, true, 0.95).threshold())
        .isNull();
  }

  /** Example of Riley et al. (BMJ 2020;368:m441): the criteria by their formulas. */
  @Test
  void the_sample_size_is_that_of_the_formulas() {
    SampleSize size = SampleSize.of(1000, 500, 20, -1000 * Math.log1p(-0.2));

    assertThat(size.coxSnellR2()).isCloseTo(0.2, within(1e-12));
    assertThat(size.forRisk()).isEqualTo(385);
    // 20 / ((0.9 - 1) ln(1 - 0.2/0.9)) = 795.8
    assertThat(size.forShrinkage()).isEqualTo(796);
    assertThat(size.needed()).isGreaterThanOrEqualTo(796);
    assertThat(size.isEnough()).isEqualTo(size.needed() <= 1000);
  }

  static Map<String, Double> features(int row) {
    Map<String, Double> values = new HashMap<>();
    List<String> names = COHORT.features().names();
    for (int j = 0; j < names.size(); j++) {
      values.put(names.get(j), COHORT.features().value(j, row));
    }
    return values;
  }

  private static ClinicalValues findings(int row) {
    Map<ClinicalVariable, String> values = new EnumMap<>(ClinicalVariable.class);
    for (ClinicalVariable variable :
        List.of(
            ClinicalVariable.CN,
            ClinicalVariable.ER_PCT,
            ClinicalVariable.HER2_STATUS,
            ClinicalVariable.KI67_PCT)) {
      Variable own = Variable.valueOf(variable.name());
      if (!COHORT.isMissing(own, row)) {
        values.put(
            variable,
            own.isNumber()
                ? Double.toString(COHORT.number(own, row))
                : own.levels().get(COHORT.level(own, row)));
      }
    }
    return new ClinicalValues(values);
  }
}
