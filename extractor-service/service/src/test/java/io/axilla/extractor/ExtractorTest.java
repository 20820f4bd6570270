// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import static io.axilla.contracts.CaseState.CLOSED;
import static io.axilla.contracts.CaseState.DELIVERED;
import static io.axilla.contracts.CaseState.EXTRACTING;
import static io.axilla.contracts.CaseState.FAILED;
import static io.axilla.contracts.CaseState.RECEIVING;
import static io.axilla.contracts.CaseState.REFUSED;
import static io.axilla.contracts.CaseState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.MaskKind;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.Stage;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.messaging.Completion;
import io.axilla.storage.MaskRaster;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From objects and records to decisions, matches and features, on both databases. */
class ExtractorTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_pair_is_matched_and_measured_in_whatever_order_it_comes(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.receive(world.post());
      assertThat(world.said()).as("nobody has enrolled the patient").isEmpty();
      world.record();
      CaseChanged waiting = world.last(CaseChanged.class, world.said());
      assertThat(waiting.state()).isEqualTo(REFUSED);
      assertThat(waiting.because()).containsExactly(new Code("PRE_CT_NEVER_CAME"));
      world.receive(world.pre());
      List<Event> events = world.said();
      assertThat(world.last(CaseChanged.class, events).state()).isEqualTo(EXTRACTING);
      PairMatched matched = world.last(PairMatched.class, events);
      assertThat(matched.match().side()).isEqualTo(world.side);
      assertThat(matched.match().pre().study().value()).isEqualTo(world.pre().studyUid());
      world.measure(matched);
      FeaturesExtracted extracted = world.last(FeaturesExtracted.class, world.said());
      assertThat(extracted.match()).isEqualTo(matched.match());
      assertThat(extracted.features().values())
          .hasSize(3190)
          .containsKey("post_original_shape_MeshVolume");
      assertThat(extracted.pre().maskVolumeMm3()).isBetween(100_000.0, 160_000.0);
      world.measure(matched);
      assertThat(world.last(FeaturesExtracted.class, world.said()))
          .as("the same again")
          .isEqualTo(extracted);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_study_that_is_still_coming_in_is_known_and_waited_for(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.said();
      world.read(world.hold(world.post().ct().subList(0, 3), false));
      CaseChanged receiving = world.last(CaseChanged.class, world.said());
      assertThat(receiving.state()).isEqualTo(RECEIVING);
      assertThat(receiving.waitingFor()).contains(new Code("STUDY_INCOMPLETE"));
      StudyReceived whole = world.hold(world.post(), false, true);
      world.read(whole);
      CaseChanged mask = world.last(CaseChanged.class, world.said());
      assertThat(mask.state()).isEqualTo(WAITING);
      assertThat(mask.waitingFor()).containsExactly(new Code("POST_MASK"));
      world.read(whole);
      assertThat(world.said()).as("a revision that comes twice says nothing twice").isEmpty();
      world.read(world.hold(List.of(world.post().segmentation()), true));
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(EXTRACTING);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_mask_in_the_wrong_armpit_is_refused(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.receive(world.study(true, true));
      CaseChanged refused = world.last(CaseChanged.class, world.said());
      assertThat(refused.state()).isEqualTo(REFUSED);
      assertThat(refused.because()).containsExactly(new Code("MASK_SIDE_CONTRADICTS_GEOMETRY"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_mask_that_came_before_its_series_waits_for_it(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      Dataset mask = world.post().segmentation().set(Tag.StudyInstanceUID, "2.25.777");
      world.read(world.hold(List.of(mask), true));
      world.read(world.hold(world.post(), false, true));
      PairMatched matched = world.last(PairMatched.class, world.said());
      assertThat(matched.match().post().study().value()).isEqualTo(world.post().studyUid());
      world.measure(matched);
      assertThat(world.said()).hasAtLeastOneElementOfType(FeaturesExtracted.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_content_again_keeps_its_version_and_other_content_gets_a_new_one(Engine engine)
      throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.receive(world.post());
      PairMatched first = world.last(PairMatched.class, world.said());
      world.instruct(Instruction.HOLD, null, null, null);
      CaseChanged held = world.last(CaseChanged.class, world.said());
      assertThat(held.waitingFor()).containsExactly(new Code("HELD_BY_OPERATOR"));
      world.measure(first);
      assertThat(world.said()).as("a match that no longer stands is not told").isEmpty();
      world.instruct(Instruction.RELEASE, null, null, null);
      PairMatched again = world.last(PairMatched.class, world.said());
      assertThat(again.match().matchVersion()).isEqualTo(first.match().matchVersion());
      assertThat(again.match().decision()).isGreaterThan(first.match().decision());
      Dataset edited =
          world
              .post()
              .segmentation()
              .set(Tag.SOPInstanceUID, "2.25.4711")
              .set(Tag.ContentTime, "235959");
      byte[] bits = edited.bytes(Tag.PixelData).clone();
      for (int n = bits.length / 3; n < bits.length / 2; n++) {
        bits[n] = 0;
      }
      world.read(world.hold(List.of(edited.setBytes(Tag.PixelData, bits)), true));
      PairMatched other = world.last(PairMatched.class, world.said());
      assertThat(other.match().matchVersion()).isNotEqualTo(first.match().matchVersion());
      assertThat(other.match().predecessor()).isEqualTo(first.match().matchVersion());
      assertThat(other.match().post().mask().object().value()).isEqualTo("2.25.4711");
    }
  }

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
  void an_older_revision_that_comes_late_changes_nothing(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      StudyReceived older = world.hold(world.post().ct().subList(0, 2), false);
      StudyReceived newer = world.hold(world.post(), true, true);
      world.read(newer);
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(EXTRACTING);
      world.read(older);
      assertThat(world.said()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void images_that_turn_out_to_be_another_patient_s_count_no_longer(Engine engine)
      throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.receive(world.post());
      world.said();
      StudyInstanceUid post = new StudyInstanceUid(world.post().studyUid());
      world.read(world.conflict(post, entry -> true, true, false));
      world.read(world.conflict(post, entry -> false, true, true));
      CaseChanged changed = world.last(CaseChanged.class, world.said());
      assertThat(changed.state()).isEqualTo(WAITING);
      assertThat(changed.waitingFor()).contains(new Code("USABLE_POST_CT"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_mask_in_conflict_counts_no_longer_and_is_listed(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.read(world.hold(world.post(), false, true));
      Dataset mask = world.post().segmentation().set(Tag.StudyInstanceUID, "2.25.777");
      world.read(world.hold(List.of(mask), true));
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(EXTRACTING);
      world.read(world.conflict(new StudyInstanceUid("2.25.777"), entry -> true, false, false));
      CaseChanged changed = world.last(CaseChanged.class, world.said());
      assertThat(changed.state()).isEqualTo(WAITING);
      assertThat(changed.waitingFor()).containsExactly(new Code("POST_MASK"));
      assertThat(world.timelines.ofCase(world.caseId).orElseThrow().leftOut())
          .containsValue("OBJECT_CONFLICT");
      world.read(world.conflict(new StudyInstanceUid("2.25.777"), entry -> true, false, true));
      assertThat(world.said()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_revision_that_is_known_but_not_read_yet_is_still_coming_in(Engine engine)
      throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.receive(world.post());
      world.said();
      // It is opened again, and complete; something else is decided while it is read.
      world.read(world.hold(List.of(world.post().ct().get(0)), false));
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(RECEIVING);
      Completion read = world.begin(world.hold(List.of(world.post().ct().get(1)), true));
      world.record(List.of(world.side), world.phantom.nacEnd(), world.phantom.postDate());
      assertThat(world.said()).isEmpty();
      world.finish(read);
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(EXTRACTING);
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
  void failed_work_is_said_and_done_again_when_a_person_asks(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.read(world.hold(world.post().ct().subList(0, 1), false));
      StudyReceived post = world.hold(world.post(), true, true);
      world.said();
      world.fail(post, "UNEXPECTED_ERROR");
      CaseChanged failed = world.last(CaseChanged.class, world.said());
      assertThat(failed.state()).isEqualTo(FAILED);
      assertThat(failed.because()).contains(new Code("UNEXPECTED_ERROR"));
      world.instruct(Instruction.REPLAY, null, null, null);
      assertThat(world.said()).containsExactly(post);
      world.read(post);
      PairMatched matched = world.last(PairMatched.class, world.said());
      world.failToMeasure(matched, new Code("UNEXPECTED_ERROR"));
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(FAILED);
      world.instruct(Instruction.REPLAY, null, null, null);
      PairMatched again = world.last(PairMatched.class, world.said());
      assertThat(again.match()).isEqualTo(matched.match());
      world.measure(again);
      assertThat(world.said()).hasAtLeastOneElementOfType(FeaturesExtracted.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_case_says_that_a_study_could_not_be_read(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.said();
      world.fail(world.hold(world.post().ct().subList(0, 1), false), "MANIFEST_MISMATCH");
      CaseChanged refused = world.last(CaseChanged.class, world.said());
      assertThat(refused.state()).as("what is refused is withdrawn").isEqualTo(REFUSED);
      assertThat(refused.because())
          .containsExactly(new Code("MANIFEST_MISMATCH"), new Code("POST_CT_NEVER_CAME"));
      world.read(world.hold(world.post().ct().subList(0, 3), false));
      StudyReceived post = world.hold(world.post(), true, true);
      world.fail(post, "UNEXPECTED_ERROR");
      CaseChanged failed = world.last(CaseChanged.class, world.said());
      assertThat(failed.state()).isEqualTo(FAILED);
      assertThat(failed.because()).contains(new Code("UNEXPECTED_ERROR"));
      world.nextDay();
      assertThat(world.said()).as("it stays so").isEmpty();
      world.read(post);
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(EXTRACTING);
      world.fail(world.hold(List.of(world.study(true, false).ct().get(0)), false), "OTHER");
      assertThat(world.last(CaseChanged.class, world.said()).because()).contains(new Code("OTHER"));
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
  void a_mask_that_was_placed_on_half_a_scan_does_not_undo_that_on_the_whole(Engine engine)
      throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.read(world.hold(world.post().ct().subList(0, 3), false));
      Dataset mask = world.post().segmentation().set(Tag.StudyInstanceUID, "2.25.777");
      Completion slow = world.begin(world.hold(List.of(mask), true));
      world.read(world.hold(world.post(), false, true));
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(EXTRACTING);
      world.finish(slow);
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

  @ParameterizedTest
  @EnumSource
  void a_mask_that_is_no_segmentation_is_left_for_the_reports(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      Dataset segmentation = world.post().segmentation();
      world.read(world.hold(world.post(), false, false));
      world.read(world.hold(List.of(StructureSet.around(segmentation)), true));
      PairMatched matched = world.last(PairMatched.class, world.said());
      assertThat(matched.match().post().mask().kind()).isEqualTo(MaskKind.RTSTRUCT);
      assertThat(world.mask(matched, TimePoint.POST)).isEmpty();

      world.measure(matched);

      FeaturesExtracted extracted = world.last(FeaturesExtracted.class, world.said());
      assertThat(world.mask(matched, TimePoint.PRE)).as("a segmentation is referred to").isEmpty();
      MaskRaster kept = world.mask(matched, TimePoint.POST).orElseThrow();
      assertThat(kept.voxelCount()).isEqualTo(extracted.post().maskVoxels());
      List<Dataset> ct = world.post().ct();
      assertThat(kept.slices()).hasSameSizeAs(ct);
      for (int k = 0; k < ct.size(); k++) {
        String instance = kept.slices().get(k).instance().value();
        MaskRaster.Point position = kept.grid().position(k);
        assertThat(ct)
            .filteredOn(slice -> slice.string(Tag.SOPInstanceUID).orElseThrow().equals(instance))
            .singleElement()
            .satisfies(
                slice ->
                    assertThat(slice.doubles(Tag.ImagePositionPatient))
                        .containsExactly(position.x(), position.y(), position.z()));
      }

      world.forgetMasks();
      world.measure(matched);
      assertThat(world.mask(matched, TimePoint.POST)).as("made again").contains(kept);
    }
  }
}
