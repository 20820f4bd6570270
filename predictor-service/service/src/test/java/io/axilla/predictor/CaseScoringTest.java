// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.EvidenceFeature;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.Match;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import io.axilla.messaging.EventJson;
import io.axilla.messaging.PermanentFailure;
import io.axilla.storage.testing.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
  void the_order_in_which_things_come_does_not_show_in_the_result(Engine engine) throws Exception {
    Set<String> results = new HashSet<>();
    for (String order : List.of("AFR", "ARF", "FAR", "FRA", "RAF", "RFA")) {
      try (World world = new World(engine, folder)) {
        for (String step : order.split("")) {
          switch (step) {
            case "A" -> world.activate("a");
            case "F" -> world.take(world.features(1, "A", NOON.plusSeconds(60)));
            default -> world.record(ROW);
          }
        }
        List<ResponsePredicted> made = world.results();
        assertThat(made).as(order).hasSize(1);
        results.add(new String(EventJson.encode(made.get(0)), StandardCharsets.UTF_8));
      }
    }
    assertThat(results).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_value_is_waited_for_by_name_until_it_comes(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.take(world.features(1, "A", NOON));
      assertThat(waits(world)).containsExactly("NO_ACTIVE_MODEL");
      world.activate("a");
      assertThat(waits(world)).containsExactly("CLINICAL_VALUE_CN", "CLINICAL_VALUE_ER_PCT");
      world.record("patient_id,side,cN\nP-1,LEFT,2\n");
      assertThat(waits(world)).containsExactly("CLINICAL_VALUE_ER_PCT");
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

  private static List<String> waits(World world) {
    List<CaseChanged> states = world.states();
    assertThat(states).hasSize(1);
    assertThat(states.get(0).state()).isEqualTo(CaseState.SCORING);
    return states.get(0).waitingFor().stream().map(Code::value).toList();
  }

  private static double gauge(World world, String reason) {
    return world.meters.get(PredictorMeters.WAITING).tag("reason", reason).gauge().value();
  }

  @ParameterizedTest
  @EnumSource
  void a_to_b_to_a_is_three_versions_and_an_unused_value_makes_none(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record(ROW);
      world.take(world.features(1, "A", NOON));
      world.at(NOON.plusSeconds(1)).record(ROW.replace("52", "53"));
      world.at(NOON.plusSeconds(2)).record(ROW.replace("60", "70"));
      world.at(NOON.plusSeconds(3)).record(ROW);

      List<ResponsePredicted> results = world.results();

      assertThat(results).hasSize(3);
      assertThat(results.stream().map(ResponsePredicted::caseVersion).distinct()).hasSize(3);
      assertThat(results.get(0).contentDigest()).isEqualTo(results.get(2).contentDigest());
      assertThat(results.get(1).predecessor()).isEqualTo(results.get(0).caseVersion());
      assertThat(results.get(2).predecessor()).isEqualTo(results.get(1).caseVersion());
      assertThat(results).extracting(ResponsePredicted::clinicalVersion).containsExactly(1, 3, 4);
      assertThat(results)
          .extracting(ResponsePredicted::at)
          .containsExactly(NOON, NOON.plusSeconds(2), NOON.plusSeconds(3));
    }
  }

  @ParameterizedTest
  @EnumSource
  void redelivery_says_nothing_new(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record(ROW);
      FeaturesExtracted measured = world.features(1, "A", NOON);
      world.take(measured);
      world.said();

      world.take(measured);
      world.take(world.decided(1, CaseState.EXTRACTING, NOON));
      world.take(world.decided(1, CaseState.EXTRACTING, NOON));
      world.record(ROW);

      assertThat(world.said()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_rests_on_an_older_decision_is_dropped(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record(ROW);
      world.said();
      world.take(world.decided(3, CaseState.REFUSED, NOON));
      world.take(world.features(2, "A", NOON));
      world.record(ROW.replace("60", "70"));

      assertThat(world.said(ResponsePredicted.class)).isEmpty();

      world.take(world.features(4, "B", NOON));
      world.take(world.decided(3, CaseState.REFUSED, NOON));
      world.take(world.features(2, "A", NOON));

      assertThat(world.results()).extracting(r -> r.match().decision()).containsExactly(4L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_content_under_a_later_decision_is_said_again_and_not_made_anew(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record(ROW);
      world.take(world.features(1, "A", NOON));
      ResponsePredicted first = world.results().get(0);
      world.take(world.decided(2, CaseState.REFUSED, NOON.plusSeconds(10)));
      world.take(world.features(3, "A", NOON.plusSeconds(20)));

      List<Event> said = world.said();

      ResponsePredicted again = (ResponsePredicted) said.get(0);
      assertThat(again.match().decision()).isEqualTo(3);
      assertThat(again).isEqualTo(ResultEvent.underDecision(first, again.match()));
      assertThat(((CaseChanged) said.get(1)).decision()).isEqualTo(3);
      world.take(world.features(3, "A", NOON.plusSeconds(20)));
      assertThat(world.said()).isEmpty();

      world.take(world.features(4, "B", NOON.plusSeconds(30)));
      assertThat(world.results())
          .extracting(ResponsePredicted::predecessor)
          .containsExactly(first.caseVersion());
    }
  }

  @ParameterizedTest
  @EnumSource
  void activating_a_model_makes_versions_only_for_cases_without_a_result(Engine engine) {
    try (World world = new World(engine, folder)) {
      Sha256 a = world.activate("a");
      world.record(ROW);
      world.take(world.features(1, "A", NOON));
      CaseVersion first = world.results().get(0).caseVersion();

      Sha256 b = world.put("b.json", TestModels.model("b"));
      world.instruct(Instruction.ACTIVATE, b, NOON.plusSeconds(5));
      world.take(world.features(1, "A", NOON));
      world.record(ROW.replace("52", "60"));
      assertThat(active(world.results())).isEmpty();

      world.rerun(NOON.plusSeconds(9));
      world.rerun(NOON.plusSeconds(9));
      List<ResponsePredicted> rerun = active(world.results());
      assertThat(rerun)
          .singleElement()
          .satisfies(
              result -> {
                assertThat(result.model().digest()).isEqualTo(b);
                assertThat(result.predecessor()).isEqualTo(first);
                assertThat(result.at()).isEqualTo(NOON.plusSeconds(9));
              });
      world.rerun(NOON.plusSeconds(12));
      assertThat(world.said()).as("nothing would differ").isEmpty();

      world.instruct(Instruction.ACTIVATE, a, NOON.plusSeconds(20));
      world.record(ROW.replace("60", "70"));
      assertThat(active(world.results()))
          .as("a change of content is scored with the active model")
          .extracting(result -> result.model().digest())
          .containsExactly(a);
    }
  }

  private static List<ResponsePredicted> active(List<ResponsePredicted> results) {
    return results.stream().filter(r -> r.role() == ModelRole.ACTIVE).toList();
  }

  @ParameterizedTest
  @EnumSource
  void a_silent_model_scores_beside_and_never_in_place_of_the_active_one(Engine engine) {
    try (World world = new World(engine, folder)) {
      Sha256 silent = world.put("silent.json", TestModels.model("silent"));
      world.started(new ModelSource.Folder(world.models));
      world.record(ROW);
      world.take(world.features(1, "A", NOON));

      List<Event> said = world.said();
      assertThat(said.stream().filter(ResponsePredicted.class::isInstance))
          .singleElement()
          .isInstanceOfSatisfying(
              ResponsePredicted.class,
              result -> {
                assertThat(result.role()).isEqualTo(ModelRole.SHADOW);
                assertThat(result.model().digest()).isEqualTo(silent);
              });
      assertThat(said)
          .filteredOn(CaseChanged.class::isInstance)
          .extracting(event -> ((CaseChanged) event).waitingFor())
          .containsExactly(List.of(new Code("NO_ACTIVE_MODEL")));

      world.take(world.features(1, "A", NOON));
      assertThat(world.said()).isEmpty();
      world.instruct(Instruction.ACTIVATE, silent, NOON.plusSeconds(5));
      assertThat(world.results())
          .extracting(ResponsePredicted::role, ResponsePredicted::predecessor)
          .containsExactly(tuple(ModelRole.ACTIVE, null));
      world.instruct(Instruction.RETIRE, silent, NOON.plusSeconds(6));
      world.record(ROW.replace("60", "70"));
      assertThat(world.results()).isEmpty();
    }
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

  @ParameterizedTest
  @EnumSource
  void a_closed_case_gets_no_new_result_until_it_is_opened_again(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record(ROW);
      world.take(world.features(1, "A", NOON));
      world.take(world.decided(1, CaseState.CLOSED, NOON));
      world.said();
      world.record(ROW.replace("60", "70"));
      assertThat(world.results()).isEmpty();
      world.take(world.decided(1, CaseState.EXTRACTING, NOON));
      assertThat(world.results()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_value_that_is_taken_back_is_waited_for_and_its_return_makes_no_version(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record(ROW);
      world.take(world.features(1, "A", NOON));
      CaseVersion version = world.results().get(0).caseVersion();

      world.record("patient_id,side,er_pct\nP-1,LEFT,\n");
      assertThat(world.states())
          .singleElement()
          .satisfies(
              state -> {
                assertThat(state.waitingFor()).containsExactly(new Code("CLINICAL_VALUE_ER_PCT"));
                assertThat(state.caseVersion()).isEqualTo(version);
              });
      world.record(ROW);
      List<Event> said = world.said();
      assertThat(said).noneMatch(ResponsePredicted.class::isInstance);
      assertThat(said)
          .filteredOn(CaseChanged.class::isInstance)
          .singleElement()
          .satisfies(state -> assertThat(((CaseChanged) state).waitingFor()).isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_match_of_another_side_is_another_case(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      world.record("patient_id,side,cN,er_pct\nP-1,RIGHT,2,60\n");
      world.said();
      Match left = world.match(1, "A");
      world.take(world.features(left, -50, NOON));
      assertThat(waits(world)).containsExactly("CLINICAL_VALUE_CN", "CLINICAL_VALUE_ER_PCT");
    }
  }
}
