// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.axilla.model.ScoringRefusedException.Code;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private final Map<String, Double> features = Map.of(Models.FEATURE, -50.0);
  private final ClinicalValues clinical =
      new ClinicalValues(Map.of(ClinicalVariable.CN, "2", ClinicalVariable.ER_PCT, "60"));

  @Test
  void the_sum_is_that_of_the_hand_calculation() {
    Score score = Scoring.score(Models.small(), features, Models.SETTINGS, clinical);

    // 0.5 - 2 * (-50 + 60) / 20 - 0.75 - 0.5 * (60 - 40) / 40 = -1.5; 1 / (1 + e^1.5)
    assertThat(score)
        .isInstanceOfSatisfying(
            Score.Answer.class,
            answer -> {
              assertThat(answer.linearPredictor()).isEqualTo(-1.5);
              assertThat(answer.probability()).isCloseTo(0.18242552380635635, within(1e-15));
              assertThat(answer.contributions())
                  .containsExactly(
                      new Contribution("(Intercept)", "1", 0.5, false),
                      new Contribution(Models.FEATURE, "-50.0", -1, false),
                      new Contribution("cN", "2", -0.75, false),
                      new Contribution("er_pct", "60", -0.25, false));
            });
  }

  @Test
  void the_radiomics_score_is_one_contribution_with_its_parts() {
    Map<String, Double> values =
        Map.of(Models.FEATURE, -50.0, "pre_original_shape_Sphericity", 0.9);
    Score score = Scoring.score(Models.complete(), values, Models.SETTINGS, clinical);

    // score = 0.25 - 1 * (-50 + 60) / 20 + 0.5 * (0.9 - 0.8) / 0.1 = 0.25
    // logit = 0.5 + 2 * 0.25 - 0.75 - 0.5 * (60 - 40) / 40 = 0
    assertThat(score)
        .isInstanceOfSatisfying(
            Score.Answer.class,
            answer -> {
              assertThat(answer.probability()).isCloseTo(0.5, within(1e-15));
              Contribution radscore = answer.contributions().get(1);
              assertThat(radscore.term()).isEqualTo("radscore");
              assertThat(Double.parseDouble(radscore.value())).isCloseTo(0.25, within(1e-15));
              assertThat(radscore.logit()).isCloseTo(0.5, within(1e-15));
              assertThat(radscore.parts())
                  .extracting(Contribution.Part::name)
                  .containsExactly("(Intercept)", Models.FEATURE, "pre_original_shape_Sphericity");
              assertThat(radscore.parts().stream().mapToDouble(Contribution.Part::logit).sum())
                  .isCloseTo(radscore.logit(), within(1e-15));
            });
  }

  @Test
  void an_interval_holds_the_percentiles_of_what_the_sets_say() {
    Map<String, Double> values = Map.of(Models.FEATURE, -50.0, "post_original_glcm_Id", 0.75);

    // The first set has no coefficient of cN 2. The second: 0.25 - 2 * 0.5 - 0.5 + 0 * 0.5 = -1.25,
    // the third: 0.75 - 1 + 0.2 * 0.5 = -0.15.
    PredictionInterval interval =
        PredictionInterval.of(Models.complete(), values, clinical, 0.95).orElseThrow();

    assertThat(interval.used()).isEqualTo(2);
    assertThat(interval.resamples()).isEqualTo(4);
    double low = -1.25 + 0.025 * 1.1;
    double high = -0.15 - 0.025 * 1.1;
    assertThat(interval.low()).isCloseTo(1 / (1 + Math.exp(-low)), within(1e-12));
    assertThat(interval.high()).isCloseTo(1 / (1 + Math.exp(-high)), within(1e-12));
  }

  @Test
  void there_is_no_interval_when_most_sets_say_nothing() {
    Map<String, Double> unmeasured = Map.of("post_original_glcm_Id", 0.75);

    assertThat(PredictionInterval.of(Models.complete(), unmeasured, clinical, 0.95)).isEmpty();
    assertThat(PredictionInterval.of(Models.small(), features, clinical, 0.95)).isEmpty();
  }

  @Test
  void every_missing_value_is_named() {
    assertThat(Scoring.score(Models.small(), features, Models.SETTINGS, ClinicalValues.NONE))
        .isInstanceOfSatisfying(
            Score.Incomplete.class,
            incomplete ->
                assertThat(incomplete.missing())
                    .extracting(ClinicalVariable::waitingCode)
                    .containsExactly("CLINICAL_VALUE_CN", "CLINICAL_VALUE_ER_PCT"));
  }

  @Test
  void nothing_is_imputed_unless_the_file_says_so_and_then_the_contribution_tells() {
    ModelFile imputing = Models.small(Map.of(ClinicalVariable.ER_PCT, "60"));
    ClinicalValues known = new ClinicalValues(Map.of(ClinicalVariable.CN, "2"));

    assertThat(Scoring.score(Models.small(), features, Models.SETTINGS, known))
        .isInstanceOf(Score.Incomplete.class);
    assertThat(Scoring.score(imputing, features, Models.SETTINGS, known))
        .isInstanceOfSatisfying(
            Score.Answer.class,
            answer -> {
              assertThat(answer.linearPredictor()).isEqualTo(-1.5);
              assertThat(answer.imputed()).containsExactly("er_pct");
            });
    assertThat(Scoring.score(imputing, features, Models.SETTINGS, clinical))
        .isInstanceOfSatisfying(
            Score.Answer.class, answer -> assertThat(answer.imputed()).isEmpty());
  }

  @Test
  void a_level_that_no_training_patient_had_gives_no_number() {
    ClinicalValues unseen =
        new ClinicalValues(Map.of(ClinicalVariable.CN, "3", ClinicalVariable.ER_PCT, "60"));

    assertThat(Scoring.score(Models.small(), features, Models.SETTINGS, unseen))
        .isEqualTo(new Score.Withheld(List.of(ClinicalVariable.CN)));
  }

  @Test
  void other_extraction_settings_are_refused_with_both_digests() {
    String other = "b".repeat(64);

    assertThatThrownBy(() -> Scoring.score(Models.small(), features, other, clinical))
        .isInstanceOfSatisfying(
            ScoringRefusedException.class,
            e -> assertThat(e.code()).isEqualTo(Code.SETTINGS_MISMATCH))
        .hasMessageContaining(other)
        .hasMessageContaining(Models.SETTINGS);
  }

  @Test
  void a_feature_without_a_value_is_refused_by_name() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(
              () ->
                  Scoring.score(
                      Models.small(), Map.of(Models.FEATURE, value), Models.SETTINGS, clinical))
          .isInstanceOfSatisfying(
              ScoringRefusedException.class,
              e -> assertThat(e.code()).isEqualTo(Code.FEATURE_NOT_A_NUMBER))
          .hasMessageContaining(Models.FEATURE);
    }
    assertThatThrownBy(() -> Scoring.score(Models.small(), Map.of(), Models.SETTINGS, clinical))
        .isInstanceOfSatisfying(
            ScoringRefusedException.class,
            e -> assertThat(e.code()).isEqualTo(Code.FEATURE_MISSING))
        .hasMessageContaining(Models.FEATURE);
  }

  @Test
  void features_that_the_model_does_not_use_do_not_matter() {
    Map<String, Double> more = Map.of(Models.FEATURE, -50.0, "pre_other", Double.NaN);

    assertThat(Scoring.score(Models.small(), more, Models.SETTINGS, clinical))
        .isEqualTo(Scoring.score(Models.small(), features, Models.SETTINGS, clinical));
  }
}
