// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import static io.axilla.contracts.CaseState.EXTRACTING;
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
import io.axilla.contracts.StudyReceived;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
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
