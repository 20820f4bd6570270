// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.Match;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import io.axilla.messaging.EventJson;
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

/** When an answer is made anew, and when it is the one that was said. */
class CaseVersionsTest {
  private static final Instant NOON = World.NOON;
  private static final String ROW = "patient_id,side,cN,er_pct,age\nP-1,LEFT,2,60,52\n";

  @TempDir Path folder;

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
      assertThat(world.waits()).containsExactly("CLINICAL_VALUE_CN", "CLINICAL_VALUE_ER_PCT");
    }
  }

  private static List<ResponsePredicted> active(List<ResponsePredicted> results) {
    return results.stream().filter(r -> r.role() == ModelRole.ACTIVE).toList();
  }
}
