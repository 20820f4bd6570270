// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.EvidenceFeature;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import io.axilla.messaging.PermanentFailure;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a case is answered with, or waits for. */
class CaseScoringTest {
  private static final Instant NOON = World.NOON;
  private static final String ROW = "patient_id,side,cN,er_pct,age\nP-1,LEFT,2,60,52\n";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void all_there_gives_the_probability_with_everything_that_made_it(Engine engine) {
    try (World world = new World(engine, folder)) {
      Sha256 model = world.activate("a");
      world.record(ROW);
      world.said();

      FeaturesExtracted measured = world.features(1, "A", NOON.plusSeconds(60));
      world.take(measured);

      List<Event> said = world.said();
      assertThat(said).hasSize(2);
      ResponsePredicted result = (ResponsePredicted) said.get(0);
      Sha256 content =
          Sha256.ofParts(Sha256.ofParts("A").value(), model.value(), "cN=2", "er_pct=60");
      assertThat(result.contentDigest()).isEqualTo(content);
      assertThat(result.caseVersion().value())
          .isEqualTo(Sha256.ofParts(world.caseId.value(), "", content.value()).value());
      assertThat(result.predecessor()).isNull();
      assertThat(result.role()).isEqualTo(ModelRole.ACTIVE);
      assertThat(result.model().digest()).isEqualTo(model);
      assertThat(result.clinicalVersion()).isEqualTo(1);
      // 0.5 - 2 * (-50 + 60) / 20 - 0.75 - 0.5 * (60 - 40) / 40 = -1.5
      assertThat(result.prediction().probability()).isCloseTo(0.18242552380635635, within(1e-15));
      assertThat(result.prediction().terms())
          .extracting(t -> t.term())
          .containsExactly("(Intercept)", TestModels.FEATURE, "cN", "er_pct");
      assertThat(result.evidence()).containsExactly(new EvidenceFeature(TestModels.FEATURE, -50));
      assertThat(result.match()).isEqualTo(measured.match());
      assertThat(result.at()).isEqualTo(measured.at());
      assertThat(result.software()).matches("Axilla predictor \\d+\\.\\d+\\.\\d+.*");
      CaseChanged state = (CaseChanged) said.get(1);
      assertThat(state.state()).isEqualTo(CaseState.SCORING);
      assertThat(state.waitingFor()).isEmpty();
      assertThat(state.caseVersion()).isEqualTo(result.caseVersion());
    }
  }

  @ParameterizedTest
  @EnumSource
  void values_that_name_no_side_are_of_neither_where_both_sides_have_a_case(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record("patient_id,cN,er_pct\nP-1,2,60\n");
      world.take(world.features(1, "A", NOON.plusSeconds(60)));
      assertThat(world.results()).hasSize(1);
      world.take(world.decidedOnTheRight(NOON.plusSeconds(120)));
      world.take(world.features(2, "B", NOON.plusSeconds(180)));
      assertThat(world.states())
          .last()
          .satisfies(
              state ->
                  assertThat(state.waitingFor())
                      .contains(new Code("CLINICAL_VALUE_CN"), new Code("CLINICAL_VALUE_ER_PCT")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_value_is_waited_for_by_name_until_it_comes(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.take(world.features(1, "A", NOON));
      assertThat(world.waits()).containsExactly("NO_ACTIVE_MODEL");
      world.activate("a");
      assertThat(world.waits()).containsExactly("CLINICAL_VALUE_CN", "CLINICAL_VALUE_ER_PCT");
      world.record("patient_id,side,cN\nP-1,LEFT,2\n");
      assertThat(world.waits()).containsExactly("CLINICAL_VALUE_ER_PCT");
      world.record("patient_id,side,age\nP-1,LEFT,52\n");
      assertThat(world.states()).isEmpty();
      world.record("patient_id,side,er_pct\nP-1,RIGHT,60\n");
      assertThat(world.states()).as("the other side's value").isEmpty();
      assertThat(gauge(world, "CLINICAL_VALUE_ER_PCT")).isEqualTo(1);

      world.record("patient_id,side,er_pct\nP-1,LEFT,60\n");

      List<Event> said = world.said();
      assertThat(said).hasAtLeastOneElementOfType(ResponsePredicted.class);
      assertThat(gauge(world.at(NOON), "NO_ACTIVE_MODEL")).isZero();
    }
  }

  private static double gauge(World world, String reason) {
    return world.meters.get(PredictorMeters.WAITING).tag("reason", reason).gauge().value();
  }

  @ParameterizedTest
  @EnumSource
  void other_settings_fail_the_case_with_both_digests_and_a_fitting_model_mends_it(Engine engine) {
    try (World world = new World(engine, folder)) {
      Sha256 other = world.put("other.json", TestModels.model("other", TestModels.OTHER_SETTINGS));
      world.instruct(Instruction.ACTIVATE, other, NOON.minusSeconds(9));
      world.record(ROW);
      world.said();

      assertThatThrownBy(() -> world.take(world.features(1, "A", NOON)))
          .isInstanceOfSatisfying(
              PermanentFailure.class,
              e -> assertThat(e.code().value()).isEqualTo("SETTINGS_MISMATCH"))
          .hasMessageContaining(TestModels.SETTINGS.value())
          .hasMessageContaining(TestModels.OTHER_SETTINGS.value());
      assertThat(world.states())
          .singleElement()
          .satisfies(
              state -> {
                assertThat(state.state()).isEqualTo(CaseState.FAILED);
                assertThat(state.because()).containsExactly(new Code("SETTINGS_MISMATCH"));
              });

      world.activate("fits");
      assertThat(world.results()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_feature_without_a_number_fails_the_case_by_name(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record(ROW);
      world.said();

      assertThatThrownBy(() -> world.take(world.features(world.match(1, "A"), Double.NaN, NOON)))
          .isInstanceOf(PermanentFailure.class)
          .hasMessageContaining(TestModels.FEATURE);
      assertThat(world.states())
          .extracting(CaseChanged::because)
          .containsExactly(List.of(new Code("FEATURE_NOT_A_NUMBER")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_level_that_the_model_never_saw_withholds_the_number(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record("patient_id,side,cN,er_pct\nP-1,LEFT,3,60\n");
      world.take(world.features(1, "A", NOON));

      List<Event> said = world.said();

      assertThat(said.get(1))
          .isInstanceOfSatisfying(
              ResponsePredicted.class,
              result -> {
                assertThat(result.prediction().probability()).isNull();
                assertThat(result.prediction().withheldBecause())
                    .containsExactly(new Code("UNKNOWN_LEVEL_CN"));
              });
      assertThat(said.get(2))
          .isInstanceOfSatisfying(
              CaseChanged.class,
              state -> {
                assertThat(state.state()).isEqualTo(CaseState.WITHHELD);
                assertThat(state.because()).containsExactly(new Code("UNKNOWN_LEVEL_CN"));
              });
    }
  }
}
