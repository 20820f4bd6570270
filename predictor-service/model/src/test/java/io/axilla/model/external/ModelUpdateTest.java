// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.Spread;
import io.axilla.model.Standardisation;
import io.axilla.model.TrainingSummary;
import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.Settings;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.SiteCohortReader;
import io.axilla.model.external.Update.Method;
import io.axilla.model.training.TrainingSettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two features; what is wrong with the model in the new patients is known. */
class ModelUpdateTest {
  private static final Settings SETTINGS = TrainingSettingsReader.study();

  @TempDir Path folder;

  private static ModelFile model() {
    Standardisation unit = new Standardisation(0, 1);
    Spread spread = new Spread(-3, -2, 2, 3);
    return new ModelFile(
        "m",
        "1",
        false,
        "Arithmetic.",
        "a".repeat(64),
        0,
        List.of(
            new FeatureTerm("pre_original_glcm_A", 1, unit, spread),
            new FeatureTerm("post_original_glcm_A", -1, unit, spread)),
        Map.of(),
        new TrainingSummary("made up", 100, 50),
        "test");
  }

  /** Patients whose logit is intercept + a·pre + b·post. */
  private SiteCohort patients(double intercept, double a, double b) throws IOException {
    Random random = new Random(17);
    StringBuilder clinical = new StringBuilder("patient_id,pcr,age,cN\n");
    StringBuilder features = new StringBuilder("patient_id,time_point,original_glcm_A\n");
    for (int i = 0; i < 1200; i++) {
      double pre = random.nextGaussian();
      double post = random.nextGaussian();
      double logit = intercept + a * pre + b * post;
      int y = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
      clinical.append("Q").append(i).append(',').append(y).append(',');
      clinical.append(30 + i % 50).append(',').append(1 + i % 3).append('\n');
      features.append("Q").append(i).append(",pre,").append(pre).append('\n');
      features.append("Q").append(i).append(",post,").append(post).append('\n');
    }
    Files.writeString(folder.resolve("clinical.csv"), clinical);
    Files.writeString(folder.resolve("features.csv"), features);
    return SiteCohortReader.read(folder, SETTINGS);
  }

  private Updated update(SiteCohort site, Method asked) {
    Validation validation = Validation.of(model(), "d".repeat(64), site);
    return ModelUpdate.of(model(), validation, site, asked, 5, "test");
  }

  @Test
  void a_model_that_is_right_stays() throws IOException {
    Updated updated = update(patients(0, 1, -1), null);

    assertThat(updated.validation().update().method()).isEqualTo(Method.ORIGINAL);
    assertThat(updated.model()).isEqualTo(model());
    assertThat(updated.validation().overall().calibration().slope()).isCloseTo(1, within(0.2));
    assertThat(updated.validation().adequacy().enough()).isTrue();
  }

  @Test
  void another_prevalence_moves_the_intercept() throws IOException {
    Updated updated = update(patients(-1, 1, -1), null);

    assertThat(updated.validation().update().method()).isEqualTo(Method.INTERCEPT);
    assertThat(updated.model().intercept()).isCloseTo(-1, within(0.2));
    assertThat(updated.model().modelVersion()).isEqualTo("1-updated");
  }

  @Test
  void too_extreme_probabilities_are_shrunk() throws IOException {
    Updated updated = update(patients(0.5, 0.5, -0.5), null);

    assertThat(updated.validation().update().method()).isEqualTo(Method.RECALIBRATION);
    assertThat(updated.validation().update().slope()).isCloseTo(0.5, within(0.12));
  }

  @Test
  void other_weights_are_fitted_again() throws IOException {
    SiteCohort site = patients(0, 1, 0.5);
    Updated updated = update(site, null);

    assertThat(updated.validation().update().method()).isEqualTo(Method.REVISION);
    assertThat(((FeatureTerm) updated.model().terms().get(1)).coefficient())
        .isCloseTo(0.5, within(0.2));
    assertThat(updated.model().resampling().sets()).hasSize(200);
    assertThat(updated.model().training().patients()).isEqualTo(1200);
    Validation after = Validation.of(updated.model(), updated.validation().update().digest(), site);
    assertThat(after.overall().calibration().slope()).isCloseTo(1, within(1e-6));
    assertThat(ModelFile.parse(updated.model().toBytes())).isEqualTo(updated.model());
  }

  @Test
  void a_person_may_choose_less() throws IOException {
    Updated updated = update(patients(0, 1, 0.5), Method.INTERCEPT);

    assertThat(updated.validation().update().asked()).isTrue();
    assertThat(updated.validation().update().method()).isEqualTo(Method.INTERCEPT);
  }

  @Test
  void subgroups_are_judged_where_they_are_recorded() throws IOException {
    Validation validation = Validation.of(model(), "d".repeat(64), patients(0, 1, -1));

    assertThat(validation.subgroups())
        .extracting(group -> group.by() + " " + group.value())
        .containsExactly("age 50 to 64", "age below 50", "age from 65", "cN 1", "cN 2", "cN 3");
    assertThat(validation.subgroups())
        .allSatisfy(group -> assertThat(group.judgement().auc().auc()).isBetween(0.7, 0.9));
  }

  /**
   * Authority: Riley et al. 2021: (1 − φ)/(φ SE²), where SE = 0.051 gives an interval from 0.90 to
   * 1.10.
   */
  @Test
  void the_sample_size_for_observed_over_expected_is_riley_s() {
    double[] probability = {0.5, 0.5, 0.25, 0.75};

    Adequacy adequacy =
        Adequacy.of(new double[] {0, 0, -1.0986, 1.0986}, probability, new int[] {1, 0, 0, 1}, 0.8);

    assertThat(adequacy.observedToExpected()).isCloseTo((int) (1 / (0.051 * 0.051)), within(3));
    assertThat(adequacy.enough()).isFalse();
  }

  @Test
  void separated_outcomes_can_choose_nothing() throws IOException {
    SiteCohort site = patients(0, 1e6, 0);
    Validation validation = Validation.of(model(), "d".repeat(64), site);

    for (Method asked : new Method[] {null, Method.REVISION}) {
      assertThatThrownBy(() -> ModelUpdate.of(model(), validation, site, asked, 1, "test"))
          .isInstanceOf(CohortException.class)
          .hasMessageContaining("separated");
    }
  }
}
