// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.contracts.MaskKind;
import io.axilla.contracts.Side;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.CtFiles;
import io.axilla.extractor.imaging.series.CtVolume;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskReaderTest {
  @TempDir private Path folder;
  private CtFiles files;

  @BeforeEach
  void twenty_slices() {
    files = new CtFiles(folder, 20);
  }

  @Test
  void a_segment_says_what_it_is() {
    SegFile seg = SegFile.binary().segment(1, "Axilla left").frame(1, 3, SegFile.full(1));
    seg.dataset()
        .add(
            Tag.ReferencedSeriesSequence,
            Dataset.empty().set(Tag.SeriesInstanceUID, CtFiles.SERIES));

    MaskInfo info = seg.read(folder).get(0).info();

    assertThat(info.kind()).isEqualTo(MaskKind.SEG);
    assertThat(info.segment()).isEqualTo(1);
    assertThat(info.region()).isEqualTo(Region.AXILLA);
    assertThat(info.side()).isEqualTo(Side.LEFT);
    assertThat(info.series()).hasToString(CtFiles.SERIES);
    assertThat(info.frameOfReference()).isEqualTo(CtFiles.FRAME);
    assertThat(info.created()).isEqualTo(LocalDateTime.of(2022, 1, 12, 10, 0));
    assertThat(info.creator()).isNotNull().doesNotContain("READER");
  }

  @Test
  void frames_come_in_any_order_and_do_not_start_at_bytes() {
    // 30 bits a frame: the second and third start within a byte
    List<MaskSegment> segments =
        SegFile.binary()
            .segment(1, "Axilla")
            .segment(2, "Node")
            .frame(1, 9, SegFile.pixel(2, 3, 1))
            .frame(2, 4, SegFile.pixel(5, 4, 1))
            .frame(1, 4, SegFile.pixel(5, 4, 1))
            .read(folder);

    MaskReading.Placed axilla = placed(segments.get(0));
    MaskReading.Placed node = placed(segments.get(1));

    assertThat(axilla.mask().voxelCount()).isEqualTo(2);
    assertThat(axilla.mask().contains(2, 3, 9)).isTrue();
    assertThat(axilla.mask().contains(5, 4, 4)).isTrue();
    assertThat(node.mask().voxelCount()).isEqualTo(1);
    assertThat(node.info().region()).isEqualTo(Region.NODE);
    assertThat(axilla.warnings()).containsExactly(MaskWarning.MASK_AT_IMAGE_EDGE);
  }

  @Test
  void a_label_map_holds_a_segment_for_each_label() {
    int[] labels = SegFile.pixel(1, 1, 1);
    labels[14] = 2;

    List<MaskSegment> segments =
        new SegFile("LABELMAP", 8)
            .segment(1, "Axilla right")
            .segment(2, "Node")
            .segment(3, "Breast")
            .frame(0, 5, labels)
            .read(folder);

    assertThat(placed(segments.get(0)).mask().contains(1, 1, 5)).isTrue();
    assertThat(placed(segments.get(1)).mask().contains(2, 2, 5)).isTrue();
    assertThat(segments.get(2).ownFault()).contains(MaskFault.EMPTY_MASK);
  }

  @Test
  void fractional_is_inside_from_half_of_its_maximum_on() {
    int[] values = SegFile.pixel(1, 1, 127);
    values[8] = 128;
    values[9] = 255;
    SegFile seg = new SegFile("FRACTIONAL", 8).segment(1, "Axilla").frame(1, 5, values);
    seg.dataset().setInt(Tag.MaximumFractionalValue, 255);
    assertThat(placed(seg.read(folder).get(0)).mask().voxelCount()).isEqualTo(2);

    seg.dataset().setInt(Tag.MaximumFractionalValue, 254);
    MaskReading beyond = seg.read(folder).get(0).placeOn(files.volume());
    assertThat(((MaskReading.Refused) beyond).fault()).isEqualTo(MaskFault.FRACTIONAL_SEG);
  }

  @Test
  void another_frame_of_reference_is_refused() {
    SegFile seg = SegFile.binary().segment(1, "Axilla").frame(1, 5, SegFile.full(1));
    seg.dataset().set(Tag.FrameOfReferenceUID, "2.25.99");

    assertThat(refused(seg)).isEqualTo(MaskFault.FRAME_OF_REFERENCE_MISMATCH);
  }

  @Test
  void a_voxel_outside_of_the_image_is_refused() {
    assertThat(refused(SegFile.binary().segment(1, "Axilla").frame(1, 20, SegFile.full(1))))
        .isEqualTo(MaskFault.MASK_OUTSIDE_IMAGE);
    assertThat(
            refused(
                SegFile.binary()
                    .segment(1, "Axilla")
                    .frameAt(1, -10.7, -20, 4, SegFile.pixel(0, 0, 1))))
        .isEqualTo(MaskFault.MASK_OUTSIDE_IMAGE);
  }

  @Test
  void a_larger_grid_is_no_fault_as_long_as_its_mask_lies_inside() {
    SegFile seg =
        SegFile.binary().segment(1, "Axilla").frameAt(1, -10.7, -20, 4, SegFile.pixel(3, 1, 1));

    MaskReading.Placed placed = placed(seg.read(folder).get(0));

    assertThat(placed.mask().contains(2, 1, 2)).isTrue();
    assertThat(placed.warnings()).isEmpty();
  }

  @Test
  void thicker_planes_reach_the_slices_nearest_to_them() {
    SegFile seg = SegFile.binary().segment(1, "Axilla").frame(1, 5, SegFile.pixel(2, 2, 1));
    seg.dataset()
        .item(Tag.SharedFunctionalGroupsSequence)
        .flatMap(shared -> shared.item(Tag.PixelMeasuresSequence))
        .orElseThrow()
        .setDouble(Tag.SpacingBetweenSlices, 5);

    MaskReading.Placed placed = placed(seg.read(folder).get(0));

    assertThat(placed.mask().voxelCount()).isEqualTo(3);
    assertThat(placed.mask().contains(2, 2, 4)).isTrue();
    assertThat(placed.mask().contains(2, 2, 6)).isTrue();
    assertThat(placed.warnings()).containsExactly(MaskWarning.MASK_RESAMPLED);
  }

  @Test
  void padding_under_one_percent_is_borne_and_more_is_not() {
    int[] stored = new int[CtFiles.ROWS * CtFiles.COLUMNS];
    stored[0] = -2000;
    SegFile seg = SegFile.binary().segment(1, "Axilla");
    for (int k = 2; k < 6; k++) {
      seg.frame(1, k, SegFile.full(1));
    }
    files
        .slice(2)
        .setInt(Tag.PixelPaddingValue, -2000)
        .setBytes(Tag.PixelData, CtFiles.words(stored));
    // 1 of 120 voxels
    assertThat(seg.read(folder).get(0).placeOn(files.volume()))
        .isInstanceOf(MaskReading.Placed.class);

    stored[1] = -2000;
    files.slice(2).setBytes(Tag.PixelData, CtFiles.words(stored));
    assertThat(refused(seg)).isEqualTo(MaskFault.MASK_OVER_PADDING);
  }

  @Test
  void metal_in_more_than_a_thousandth_is_warned_of() {
    int[] stored = new int[CtFiles.ROWS * CtFiles.COLUMNS];
    stored[8] = 2000;
    files.slice(5).setBytes(Tag.PixelData, CtFiles.words(stored));
    SegFile seg = SegFile.binary().segment(1, "Axilla").frame(1, 5, SegFile.full(1));
    assertThat(placed(seg.read(folder).get(0)).warnings())
        .doesNotContain(MaskWarning.METAL_IN_MASK);

    stored[8] = 2001;
    files.slice(5).setBytes(Tag.PixelData, CtFiles.words(stored));
    assertThat(placed(seg.read(folder).get(0)).warnings()).contains(MaskWarning.METAL_IN_MASK);
  }

  @Test
  void a_series_that_is_not_the_cts_is_warned_of() {
    SegFile seg = SegFile.binary().segment(1, "Axilla").frame(1, 5, SegFile.pixel(2, 2, 1));
    seg.dataset()
        .add(Tag.ReferencedSeriesSequence, Dataset.empty().set(Tag.SeriesInstanceUID, "2.25.5"));

    assertThat(placed(seg.read(folder).get(0)).warnings())
        .containsExactly(MaskWarning.REFERENCED_SERIES_ABSENT);
  }

  @Test
  void label_and_codes_of_different_sides_contradict() {
    SegFile seg = SegFile.binary().segment(1, "Axilla right").frame(1, 5, SegFile.full(1));
    Dataset left =
        Dataset.empty().set(Tag.CodeValue, "7771000").set(Tag.CodingSchemeDesignator, "SCT");
    seg.dataset()
        .item(Tag.SegmentSequence)
        .orElseThrow()
        .add(
            Tag.SegmentedPropertyTypeCodeSequence,
            Dataset.empty()
                .set(Tag.CodeValue, "91470000")
                .set(Tag.CodingSchemeDesignator, "SCT")
                .add(Tag.SegmentedPropertyTypeModifierCodeSequence, left));

    assertThat(refused(seg)).isEqualTo(MaskFault.LATERALITY_CONFLICT);
  }

  @Test
  void content_digest_is_about_what_is_inside() {
    SegFile binary =
        SegFile.binary()
            .segment(1, "Axilla")
            .frame(1, 5, SegFile.pixel(2, 2, 1))
            .frame(1, 6, SegFile.pixel(3, 2, 1));
    SegFile other =
        new SegFile("LABELMAP", 8)
            .segment(4, "Whole axilla")
            .frame(0, 6, SegFile.pixel(3, 2, 4))
            .frame(0, 5, SegFile.pixel(2, 2, 4))
            .frame(0, 4, SegFile.full(0));
    SegFile left =
        SegFile.binary()
            .segment(1, "Axilla left")
            .frame(1, 5, SegFile.pixel(2, 2, 1))
            .frame(1, 6, SegFile.pixel(3, 2, 1));

    MaskReading.Placed first = placed(binary.read(folder).get(0));

    assertThat(placed(other.read(folder).get(0)).contentDigest()).isEqualTo(first.contentDigest());
    assertThat(placed(left.read(folder).get(0)).contentDigest())
        .isNotEqualTo(first.contentDigest());
  }

  @Test
  void an_object_without_places_cannot_be_read() {
    SegFile seg = SegFile.binary().segment(1, "Axilla").frame(1, 5, SegFile.full(1));
    seg.dataset()
        .item(Tag.PerFrameFunctionalGroupsSequence)
        .orElseThrow()
        .remove(Tag.PlanePositionSequence);

    assertThatThrownBy(() -> seg.read(folder))
        .isInstanceOfSatisfying(
            UnreadableMaskException.class,
            e -> assertThat(e.fault()).isEqualTo(MaskFault.INVALID_VALUE));
  }

  private MaskReading.Placed placed(MaskSegment segment) {
    CtVolume ct = files.volume();
    MaskReading reading = segment.placeOn(ct);
    assertThat(reading).isInstanceOf(MaskReading.Placed.class);
    return (MaskReading.Placed) reading;
  }

  private MaskFault refused(SegFile seg) {
    MaskReading reading = seg.read(folder).get(0).placeOn(files.volume());
    assertThat(reading).isInstanceOf(MaskReading.Refused.class);
    return ((MaskReading.Refused) reading).fault();
  }
}
