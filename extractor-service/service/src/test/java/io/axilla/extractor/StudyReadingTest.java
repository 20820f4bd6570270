// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import static io.axilla.contracts.CaseState.EXTRACTING;
import static io.axilla.contracts.CaseState.FAILED;
import static io.axilla.contracts.CaseState.RECEIVING;
import static io.axilla.contracts.CaseState.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.Code;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.messaging.Completion;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Revisions, conflicts and failures of what is read, on both databases. */
class StudyReadingTest {
  @TempDir Path folder;

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
  void images_that_turn_out_to_be_another_patient_s_take_the_match_back(Engine engine)
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
      assertThat(changed.state()).isEqualTo(REFUSED);
      assertThat(changed.because()).containsExactly(new Code("OBJECT_CONFLICT"));
      assertThat(changed.waitingFor()).contains(new Code("USABLE_POST_CT"));
      world.nextDay();
      assertThat(world.said()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_mask_in_conflict_takes_the_match_back_and_is_listed(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.read(world.hold(world.post(), false, true));
      Dataset mask = world.post().segmentation().set(Tag.StudyInstanceUID, "2.25.777");
      world.read(world.hold(List.of(mask), true));
      assertThat(world.last(CaseChanged.class, world.said()).state()).isEqualTo(EXTRACTING);
      world.read(world.conflict(new StudyInstanceUid("2.25.777"), entry -> true, false, false));
      CaseChanged changed = world.last(CaseChanged.class, world.said());
      assertThat(changed.state()).isEqualTo(REFUSED);
      assertThat(changed.because()).containsExactly(new Code("OBJECT_CONFLICT"));
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
  void a_match_beside_a_study_that_cannot_be_read_says_so(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.record();
      world.receive(world.pre());
      world.receive(world.post());
      world.said();
      Dataset other = world.post().ct().get(0).copy().set(Tag.StudyInstanceUID, "2.25.778");
      world.fail(world.hold(List.of(other), true), "MANIFEST_MISMATCH");
      PairMatched matched = world.last(PairMatched.class, world.said());
      assertThat(matched.match().warnings()).contains(new Code("OTHER_STUDY_UNREAD"));
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
}
