// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.axilla.contracts.ClinicalRecorded;
import io.axilla.contracts.Event;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.Side;
import io.axilla.messaging.EventJson;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.clinical.Refusal;
import io.axilla.model.clinical.Refusal.Code;
import io.axilla.storage.testing.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClinicalIntakeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_record_is_told_as_sides_and_dates_without_values(Engine engine) {
    try (World world = new World(engine, folder)) {
      ImportAnswer answer =
          world.record(
              "patient_id,side,cN,er_pct,nac_start,nac_end\n"
                  + "P-1,LEFT,2,80,2022-01-20,2022-06-01\n"
                  + "P-1,RIGHT,1,,2022-01-20,2022-06-01\n");

      assertThat(answer.refused()).isEmpty();
      assertThat(answer.accepted())
          .containsExactly(
              new ImportAnswer.Accepted(2, Side.LEFT, 1, true),
              new ImportAnswer.Accepted(3, Side.RIGHT, 1, true));
      List<Event> said = world.said();
      assertThat(said)
          .containsExactly(
              new ClinicalRecorded(
                  1,
                  world.patient,
                  1,
                  List.of(Side.LEFT, Side.RIGHT),
                  LocalDate.parse("2022-01-20"),
                  LocalDate.parse("2022-06-01"),
                  null,
                  false,
                  World.NOON));
      assertThat(new String(EventJson.encode(said.get(0)), StandardCharsets.UTF_8))
          .doesNotContain("P-1");
      assertThat(world.directory.find(world.patient).orElseThrow().patientId()).isEqualTo("P-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_side_that_was_recorded_by_mistake_is_taken_back_and_may_come_again(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.record("patient_id,side,cN,er_pct\nP-1,LEFT,2,80\nP-1,RIGHT,1,60\n");
      world.said();
      OperatorInstructed unset = world.unsetSide("mistake-1", Side.LEFT);
      world.take(unset);
      world.take(unset);
      assertThat(world.said(ClinicalRecorded.class))
          .singleElement()
          .satisfies(
              record -> {
                assertThat(record.sides()).containsExactly(Side.RIGHT);
                assertThat(record.recordVersion()).isEqualTo(2);
              });
      ImportAnswer again = world.record("patient_id,side,cN\nP-1,LEFT,3\n");
      assertThat(again.accepted())
          .containsExactly(new ImportAnswer.Accepted(2, Side.LEFT, 3, true));
      assertThat(world.said(ClinicalRecorded.class).get(0).sides())
          .containsExactly(Side.LEFT, Side.RIGHT);
      PatientRecord known =
          world.database.inTransaction(tx -> new ClinicalRecords().find(tx, world.patient));
      assertThat(known.of(Side.LEFT).values())
          .as("what was said of it by mistake does not come back")
          .containsExactly(Map.entry(ClinicalVariable.CN, "3"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_content_makes_no_version_and_every_change_makes_one(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.record("patient_id,side,cN,er_pct\nP-1,LEFT,2,80\n");
      ImportAnswer again = world.record("er_pct,cN,side,patient_id\n80.0,2,left,P-1\n");
      ImportAnswer other = world.record("patient_id,side,er_pct\nP-1,LEFT,70\n");
      ImportAnswer date = world.record("patient_id,side,nac_start\nP-1,LEFT,2022-01-20\n");

      assertThat(again.accepted()).extracting(a -> a.recordVersion()).containsExactly(1);
      assertThat(again.accepted()).extracting(a -> a.changed()).containsExactly(false);
      assertThat(other.accepted()).extracting(a -> a.recordVersion()).containsExactly(2);
      assertThat(date.accepted()).extracting(a -> a.recordVersion()).containsExactly(3);
      assertThat(world.said(ClinicalRecorded.class))
          .extracting(ClinicalRecorded::recordVersion)
          .containsExactly(1, 2, 3);
      assertThat(world.parts.summaries().all())
          .singleElement()
          .satisfies(
              summary -> {
                assertThat(summary.dates()).containsExactly("nac_start");
                assertThat(summary.sides())
                    .extracting(s -> s.side(), s -> s.recordVersion(), s -> s.present())
                    .containsExactly(tuple(Side.LEFT, 2, List.of("cN", "er_pct")));
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void all_rows_or_none_unless_part_is_asked_for(Engine engine) {
    String csv =
        """
        patient_id,side,cN,nac_start
        P-1,LEFT,2,2022-01-20
        P-2,LEFT,7,
        P-3,LEFT,1,
        P-3,LEFT,2,
        P-4,LEFT,1,2022-01-20
        P-4,RIGHT,1,2022-01-21
        """;
    try (World world = new World(engine, folder)) {
      ImportAnswer whole = world.record(csv);
      assertThat(whole.accepted()).isEmpty();
      assertThat(whole.refused())
          .extracting(Refusal::row, Refusal::column, Refusal::code)
          .containsExactly(
              tuple(3, "cN", Code.IMPOSSIBLE_VALUE),
              tuple(4, null, Code.DUPLICATE_ROW),
              tuple(5, null, Code.DUPLICATE_ROW),
              tuple(6, null, Code.CONTRADICTING_ROWS),
              tuple(7, null, Code.CONTRADICTING_ROWS));
      assertThat(whole.toString()).doesNotContain("P-");
      assertThat(world.said()).isEmpty();
      assertThat(world.parts.summaries().all()).isEmpty();
      assertThat(world.directory.search("P-1")).isEmpty();

      ImportAnswer part = world.record(csv, true);
      assertThat(part.accepted()).extracting(a -> a.row()).containsExactly(2);
      assertThat(part.refused()).isEqualTo(whole.refused());
      assertThat(world.said(ClinicalRecorded.class)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void dates_that_contradict_what_is_recorded_undo_the_whole_table(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.record("patient_id,side,nac_start\nP-1,LEFT,2022-03-01\n");
      world.said();
      String csv = "patient_id,side,nac_end\nP-0,LEFT,2022-02-01\nP-1,LEFT,2022-02-01\n";

      ImportAnswer whole = world.record(csv);

      assertThat(whole.accepted()).isEmpty();
      assertThat(whole.refused())
          .extracting(Refusal::row, Refusal::column, Refusal::code)
          .containsExactly(tuple(3, "nac_end", Code.DATES_OUT_OF_ORDER));
      assertThat(world.said()).isEmpty();
      assertThat(world.parts.summaries().all()).hasSize(1);
      assertThat(world.record(csv, true).accepted()).extracting(a -> a.row()).containsExactly(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_patient_without_a_side_is_enrolled_and_the_values_follow_to_the_first_side(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.record("patient_id,cN,er_pct\nP-1,2,80\n");
      world.record("patient_id,side,ki67_pct\nP-1,RIGHT,30\n");
      ImportAnswer unsided = world.record("patient_id,er_pct\nP-1,70\n");

      assertThat(world.said(ClinicalRecorded.class))
          .extracting(ClinicalRecorded::sides)
          .containsExactly(List.of(), List.of(Side.RIGHT), List.of(Side.RIGHT));
      assertThat(unsided.accepted())
          .containsExactly(new ImportAnswer.Accepted(2, Side.RIGHT, 3, true));
      assertThat(world.parts.summaries().of(world.patient).orElseThrow().sides().get(0).present())
          .containsExactly("cN", "er_pct", "ki67_pct");

      world.record("patient_id,side\nP-1,LEFT\n");
      assertThat(world.record("patient_id,er_pct\nP-1,70\n").refused())
          .extracting(Refusal::column, Refusal::code)
          .containsExactly(tuple("side", Code.MISSING_VALUE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void values_of_an_unknown_side_are_not_taken_for_those_of_both(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.record("patient_id,er_pct\nP-1,80\n");
      world.record("patient_id,side,cN\nP-1,LEFT,2\nP-1,RIGHT,1\n");
      assertThat(world.parts.summaries().of(world.patient).orElseThrow().sides())
          .filteredOn(side -> side.side() != null)
          .hasSize(2)
          .allSatisfy(side -> assertThat(side.present()).doesNotContain("er_pct"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void rows_are_counted(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.record("patient_id,side,cN\nP-1,LEFT,2\nP-2,LEFT,9\n", true);
      world.record("patient_id,side,cN\nP-1,LEFT,2\n");

      assertThat(count(world, "changed")).isEqualTo(1);
      assertThat(count(world, "unchanged")).isEqualTo(1);
      assertThat(count(world, "refused")).isEqualTo(1);
    }
  }

  private static double count(World world, String result) {
    return world.meters.get(PredictorMeters.RECORDS).tag("result", result).counter().count();
  }
}
