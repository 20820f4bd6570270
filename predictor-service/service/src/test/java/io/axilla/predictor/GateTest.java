// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.axilla.contracts.ApplicabilityFinding;
import io.axilla.contracts.ApplicabilityState;
import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.EvidenceFeature;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.Prediction;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a result for a patient unlike the training cohort. */
class GateTest {
  private static final String ROW = "patient_id,side,cN,er_pct,age\nP-1,LEFT,2,60,52\n";
  private static final Code OUTSIDE = new Code("NOT_APPLICABLE_FEATURES");

  @TempDir Path folder;

  private static Prediction predicted(World world) {
    return world.results().get(0).prediction();
  }

  private static List<String> words(Prediction prediction, Code code) {
    return prediction.applicability().stream()
        .filter(finding -> code.equals(finding.code()))
        .map(ApplicabilityFinding::words)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void inside_of_the_training_cohort_the_number_comes_with_its_interval(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate(TestModels.complete("c"));
      world.record(ROW);
      world.take(world.features(1, "A", World.NOON));

      Prediction prediction = predicted(world);

      assertThat(prediction.probability()).isCloseTo(0.18242552380635635, within(1e-15));
      // Logits -1.25 and -1.75 of the two resamples, 2.5th and 97.5th percentile between them.
      assertThat(prediction.lower()).isCloseTo(1 / (1 + Math.exp(1.7375)), within(1e-12));
      assertThat(prediction.upper()).isCloseTo(1 / (1 + Math.exp(1.2625)), within(1e-12));
      assertThat(prediction.warnings()).containsExactly(new Code("NOT_COMPARED_MASKS"));
      assertThat(prediction.applicability())
          .filteredOn(finding -> finding.state() == ApplicabilityState.INSIDE)
          .extracting(ApplicabilityFinding::term)
          .contains(
              TestModels.FEATURE, "cN", "er_pct", "pre_contrast", "post_kernel", "sex", "age");
    }
  }

  @ParameterizedTest
  @EnumSource
  void outside_of_it_the_number_is_withheld_and_the_reason_names_the_value(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record(ROW);
      world.take(world.features(world.match(1, "A"), 77.5, World.NOON));

      List<io.axilla.contracts.Event> said = world.said();
      Prediction prediction = ((ResponsePredicted) said.get(1)).prediction();
      assertThat(prediction.probability()).isNull();
      assertThat(prediction.lower()).isNull();
      assertThat(prediction.terms()).isEmpty();
      assertThat(prediction.withheldBecause()).containsExactly(OUTSIDE);
      assertThat(words(prediction, OUTSIDE))
          .containsExactly(
              TestModels.FEATURE
                  + " is 77.5, outside of what the training cohort had (-110 to 60).");
      assertThat(((ResponsePredicted) said.get(1)).evidence())
          .containsExactly(new EvidenceFeature(TestModels.FEATURE, 77.5));
      CaseChanged state = (CaseChanged) said.get(2);
      assertThat(state.state()).isEqualTo(CaseState.WITHHELD);
      assertThat(state.because()).containsExactly(OUTSIDE);
      assertThat(
              world
                  .meters
                  .get(PredictorMeters.WITHHELD)
                  .tags("role", "active", "reason", OUTSIDE.value())
                  .counter()
                  .count())
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_site_may_have_the_number_with_a_warning_instead(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.policy = ApplicabilityPolicy.WARN;
      world.at(World.NOON).activate("a");
      world.record(ROW);
      world.take(world.features(world.match(1, "A"), 77.5, World.NOON));

      Prediction prediction = predicted(world);

      assertThat(prediction.probability()).isNotNull();
      assertThat(prediction.withheldBecause()).isEmpty();
      assertThat(prediction.warnings().get(0)).isEqualTo(OUTSIDE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void at_the_edge_and_where_something_is_not_known_the_number_comes_with_cautions(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record(ROW);
      world.take(world.features(world.match(1, "A"), 61, World.NOON));

      Prediction prediction = predicted(world);

      assertThat(prediction.probability()).isNotNull();
      assertThat(prediction.warnings())
          .containsExactly(
              new Code("TRAINING_EDGE_FEATURES"),
              new Code("NOT_COMPARED_MASKS"),
              new Code("NOT_COMPARED_ACQUISITION"),
              new Code("NOT_COMPARED_ELIGIBILITY"),
              Gate.NO_INTERVAL);
      assertThat(words(prediction, new Code("TRAINING_EDGE_FEATURES")))
          .containsExactly(
              TestModels.FEATURE
                  + " is 61, just beyond what the training cohort had (-110 to 60).");
    }
  }

  @ParameterizedTest
  @EnumSource
  void silent_models_are_judged_by_their_own_cohort_and_recorded(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate(TestModels.complete("c"));
      world.activate("a");
      world.record("patient_id,side,cN,er_pct,age\nP-1,LEFT,2,60,90\n");
      world.take(world.features(1, "A", World.NOON));

      assertThat(world.results())
          .extracting(ResponsePredicted::role, result -> result.prediction().withheldBecause())
          .containsExactly(
              tuple(ModelRole.SHADOW, List.of(new Code("NOT_APPLICABLE_ELIGIBILITY"))),
              tuple(ModelRole.ACTIVE, List.of()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_value_that_is_only_compared_makes_a_version_when_it_changes_what_is_said(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate(TestModels.complete("c"));
      world.record(ROW);
      world.take(world.features(1, "A", World.NOON));
      world.said();

      world.record(ROW.replace(",52", ",60"));
      assertThat(world.results()).isEmpty();

      world.record(ROW.replace(",52", ",90"));
      Prediction withheld = predicted(world);
      Code because = new Code("NOT_APPLICABLE_ELIGIBILITY");
      assertThat(withheld.withheldBecause()).containsExactly(because);
      assertThat(words(withheld, because))
          .containsExactly("Age is outside of what the training cohort had (30 to 70 years).");

      world.policy = ApplicabilityPolicy.WARN;
      world.at(World.NOON).rerun(World.NOON.plusSeconds(60));
      assertThat(predicted(world).warnings()).contains(because);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_level_without_a_coefficient_is_one_reason_beside_the_others(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate(TestModels.complete("c"));
      world.record("patient_id,side,cN,er_pct,age\nP-1,LEFT,3,60,90\n");
      world.take(world.features(1, "A", World.NOON));

      assertThat(predicted(world).withheldBecause())
          .containsExactly(new Code("UNKNOWN_LEVEL_CN"), new Code("NOT_APPLICABLE_ELIGIBILITY"));
    }
  }
}
