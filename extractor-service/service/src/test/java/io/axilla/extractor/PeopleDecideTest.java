// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import static io.axilla.contracts.CaseState.CLOSED;
import static io.axilla.contracts.CaseState.DELIVERED;
import static io.axilla.contracts.CaseState.EXTRACTING;
import static io.axilla.contracts.CaseState.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.Stage;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What clinics and operators say of a patient, and when a case ends, on both databases. */
class PeopleDecideTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void people_override_and_take_back(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      StudyInstanceUid post = new StudyInstanceUid(world.post().studyUid());
      world.record();
      world.receive(world.pre());
      world.instruct(Instruction.OVERRIDE, TimePoint.POST, post, null);
      assertThat(world.last(CaseChanged.class, world.said()).waitingFor())
          .contains(new Code("OVERRIDE_TARGET"));
      world.receive(world.post());
      PairMatched matched = world.last(PairMatched.class, world.said());
      assertThat(matched.match().overrides()).hasSize(1);
      assertThat(matched.match().overrides().get(0).operator()).isEqualTo("reader-1");
      world.instruct(Instruction.WITHDRAW, null, null, 1);
      world.instruct(Instruction.EXCLUDE, null, post, null);
      assertThat(world.last(CaseChanged.class, world.said()).because())
          .containsExactly(new Code("POST_CT_NEVER_CAME"));
      world.instruct(Instruction.WITHDRAW, null, null, 2);
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(EXTRACTING);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_side_that_turns_out_healthy_is_refused(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.receive(world.post());
      world.said();
      world.record(List.of(world.side.other()), world.phantom.nacEnd(), null);
      List<Event> events = world.said();
      assertThat(events)
          .filteredOn(
              event ->
                  event instanceof CaseChanged changed && world.caseId.equals(changed.caseId()))
          .singleElement()
          .satisfies(
              event ->
                  assertThat(((CaseChanged) event).because())
                      .containsExactly(new Code("SIDE_NOT_DISEASED")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_patient_without_a_side_is_pending(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record(List.of(), world.phantom.nacEnd(), null);
      CaseChanged pending = world.last(CaseChanged.class, world.said());
      assertThat(pending.caseId()).isNull();
      assertThat(pending.waitingFor()).containsExactly(new Code("SIDE"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_person_gives_a_side_and_takes_it_back_and_a_record_that_names_another_wins(Engine engine)
      throws Exception {
    try (World world = new World(engine, folder)) {
      world.record(List.of(), world.phantom.nacEnd(), null);
      world.said();
      world.instruct(Instruction.SET_SIDE, null, null, null);
      assertThat(world.last(CaseChanged.class, world.said()).caseId()).isEqualTo(world.caseId);
      world.instruct(Instruction.UNSET_SIDE, null, null, null);
      assertThat(world.said())
          .filteredOn(event -> world.caseId.equals(((CaseChanged) event).caseId()))
          .singleElement()
          .satisfies(event -> assertThat(((CaseChanged) event).state()).isEqualTo(REFUSED));
      world.instruct(Instruction.SET_SIDE, null, null, null);
      world.said();
      world.record(List.of(world.side.other()), world.phantom.nacEnd(), null);
      assertThat(world.said())
          .filteredOn(event -> world.caseId.equals(((CaseChanged) event).caseId()))
          .singleElement()
          .satisfies(
              event ->
                  assertThat(((CaseChanged) event).because())
                      .containsExactly(new Code("SIDE_NOT_DISEASED")));
      world.instruct(Instruction.SET_SIDE, null, null, null);
      assertThat(world.last(CaseChanged.class, world.said()).caseId())
          .as("what a person says after the record adds to it")
          .isEqualTo(world.caseId);
    }
  }

  @ParameterizedTest
  @EnumSource
  void after_surgery_a_delivered_case_closes_and_later_scans_stay_out(Engine engine)
      throws Exception {
    try (World world = new World(engine, folder)) {
      world.record(List.of(world.side), world.phantom.nacEnd(), world.phantom.postDate());
      world.receive(world.pre());
      world.receive(world.post());
      PairMatched matched = world.last(PairMatched.class, world.said());
      world.tell(
          new CaseChanged(
              1,
              world.patient,
              world.caseId,
              world.side,
              Stage.REPORTER,
              DELIVERED,
              matched.match().decision(),
              List.of(),
              List.of(),
              List.of(),
              null,
              World.NOON));
      world.nextDay();
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(CLOSED);
      world.nextDay();
      assertThat(world.said()).isEmpty();
      List<Dataset> later = world.study(true, false).ct();
      later.forEach(
          slice ->
              slice
                  .set(Tag.StudyInstanceUID, "2.25.99")
                  .set(Tag.SeriesInstanceUID, "2.25.99.1")
                  .set(Tag.StudyDate, "20240501"));
      later.forEach(
          slice ->
              slice.set(
                  Tag.SOPInstanceUID,
                  slice.string(Tag.SOPInstanceUID).orElseThrow().substring(0, 30) + ".9"));
      world.read(world.hold(later, true));
      assertThat(world.said()).isEmpty();
      assertThat(world.timelines.ofCase(world.caseId).orElseThrow().leftOut())
          .containsValue("AFTER_CLOSURE");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_case_with_a_newer_match_than_what_was_delivered_does_not_close(Engine engine)
      throws Exception {
    try (World world = new World(engine, folder)) {
      world.record(List.of(world.side), world.phantom.nacEnd(), world.phantom.postDate());
      world.receive(world.pre());
      world.receive(world.post());
      PairMatched first = world.last(PairMatched.class, world.said());
      world.tell(delivered(world, first));
      world.instruct(Instruction.HOLD, null, null, null);
      world.instruct(Instruction.RELEASE, null, null, null);
      PairMatched newer = world.last(PairMatched.class, world.said());
      world.nextDay();
      assertThat(world.said()).isEmpty();
      world.measure(newer);
      assertThat(world.said()).hasAtLeastOneElementOfType(FeaturesExtracted.class);
      world.tell(delivered(world, first));
      world.nextDay();
      assertThat(world.said()).as("what comes late is about the match before").isEmpty();
      world.tell(delivered(world, newer));
      world.nextDay();
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(CLOSED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_case_that_a_person_closes_is_closed_at_once_and_the_other_side_goes_on(Engine engine)
      throws Exception {
    try (World world = new World(engine, folder)) {
      world.record(List.of(world.side, world.side.other()), world.phantom.nacEnd(), null);
      world.receive(world.pre());
      world.receive(world.post());
      PairMatched matched = world.last(PairMatched.class, world.said());
      world.instruct(Instruction.CLOSE, null, null, null);
      assertThat(world.said())
          .singleElement()
          .satisfies(
              event -> {
                assertThat(((CaseChanged) event).caseId()).isEqualTo(world.caseId);
                assertThat(((CaseChanged) event).state()).isEqualTo(CLOSED);
              });
      world.measure(matched);
      world.nextDay();
      assertThat(world.said()).isEmpty();
      // The other side still waits for masks of its own.
      world.record(List.of(world.side, world.side.other()), null, null);
      List<Event> events = world.said();
      assertThat(events).hasSize(1);
      assertThat(world.last(CaseChanged.class, events).side()).isEqualTo(world.side.other());
      // A result of the closed one must still be taken back.
      world.record(List.of(world.side.other()), null, null);
      CaseChanged refused = world.last(CaseChanged.class, world.said());
      assertThat(refused.caseId()).isEqualTo(world.caseId);
      assertThat(refused.state()).isEqualTo(REFUSED);
      world.nextDay();
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(CLOSED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_case_that_was_closed_by_mistake_goes_on(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.receive(world.post());
      PairMatched matched = world.last(PairMatched.class, world.said());
      world.instruct(Instruction.CLOSE, null, null, null);
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(CLOSED);
      world.instruct(Instruction.REOPEN, null, null, null);
      List<Event> events = world.said();
      assertThat(world.last(CaseChanged.class, events).state()).isEqualTo(EXTRACTING);
      PairMatched again = world.last(PairMatched.class, events);
      assertThat(again.match().matchVersion()).isEqualTo(matched.match().matchVersion());
      world.nextDay();
      assertThat(world.said()).isEmpty();
    }
  }

  private static CaseChanged delivered(World world, PairMatched matched) {
    return new CaseChanged(
        1,
        world.patient,
        world.caseId,
        world.side,
        Stage.REPORTER,
        DELIVERED,
        matched.match().decision(),
        List.of(),
        List.of(),
        List.of(),
        null,
        World.NOON);
  }
}
