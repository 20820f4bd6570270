// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.attributes.FrameAttributes;
import io.axilla.extractor.imaging.attributes.PlaneOrientation;
import io.axilla.radiomics.image.Vector3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tolerances of pairing.md, "usable series", at their edges. */
class SliceStackTest {

  @Test
  void order_of_files_means_nothing() {
    List<SlicePlane> planes = new ArrayList<>(axial(0, 2, 4, 6, 8, 10));
    Collections.shuffle(planes, new Random(7));

    SliceStack stack = SliceStack.of(planes, 1);

    for (int n = 0; n < planes.size(); n++) {
      assertThat(stack.sliceOf(n)).isEqualTo((int) (planes.get(n).position().z() / 2));
    }
    assertThat(stack.geometry().origin()).isEqualTo(new Vector3(0, 0, 0));
    assertThat(stack.geometry().spacing()).isEqualTo(new Vector3(0.7, 0.8, 2));
  }

  @ParameterizedTest
  @CsvSource({
    // step, one step that differs, whether they are one spacing
    "5.0, 5.05, true", // 1 %
    "5.0, 5.051, false",
    "5.0, 4.95, true",
    "0.5, 0.515, true", // 0.015 mm is larger than 1 %
    "0.5, 0.516, false",
    "1.0, 1.015, true",
    "1.0, 1.016, false"
  })
  void steps_within_one_percent_or_15_micrometres_are_one_spacing(
      double step, double other, boolean uniform) {
    List<SlicePlane> planes =
        axial(0, step, 2 * step, 3 * step, 3 * step + other, 4 * step + other);
    if (uniform) {
      assertThat(SliceStack.of(planes, 1).sliceCount()).isEqualTo(6);
    } else {
      assertFault(planes, SeriesFault.VARIABLE_SPACING);
    }
  }

  @Test
  void whole_steps_that_are_missing_at_two_places_are_missing_slices() {
    assertFault(axial(0, 2, 4, 8, 10, 12, 18, 20, 22), SeriesFault.MISSING_SLICE);
  }

  @Test
  void three_gaps_or_a_broken_step_are_variable_spacing() {
    assertFault(axial(0, 2, 4, 8, 10, 14, 16, 20, 22, 24), SeriesFault.VARIABLE_SPACING);
    assertFault(axial(0, 2, 4, 7, 9, 11), SeriesFault.VARIABLE_SPACING);
  }

  @Test
  void rounded_positions_give_the_step_that_was_meant() {
    double[] z = new double[30];
    for (int n = 0; n < z.length; n++) {
      z[n] = Math.round(n * 4.0 / 3 * 100) / 100.0;
    }

    assertThat(SliceStack.of(axial(z), 1).geometry().spacing().z())
        .isCloseTo(4.0 / 3, within(0.001));
  }

  @Test
  void slices_at_one_place_share_an_index() {
    SliceStack stack = SliceStack.of(axial(0, 2, 2.01, 4, 6), 1);

    assertThat(stack.hasDuplicates()).isTrue();
    assertThat(stack.sliceCount()).isEqualTo(4);
    assertThat(stack.sliceOf(2)).isEqualTo(stack.sliceOf(1));
  }

  @Test
  void slices_in_one_plane_but_apart_sideways_are_no_duplicates() {
    List<SlicePlane> planes = new ArrayList<>(axial(0, 2, 4));
    planes.add(plane(new Vector3(5, 0, 2), AXIAL));

    assertFault(planes, SeriesFault.DUPLICATE_POSITION);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.49})
  void stacks_within_half_a_degree_of_their_normal_are_straight(double degrees) {
    assertThat(SliceStack.of(leaning(degrees), 1).sliceCount()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.51, 2, 15})
  void stacks_further_off_their_normal_are_sheared(double degrees) {
    assertFault(leaning(degrees), SeriesFault.SHEARED_VOLUME);
  }

  @Test
  void one_slice_that_is_shifted_sideways_is_a_sheared_volume() {
    List<SlicePlane> planes = new ArrayList<>(axial(0, 2, 6, 8));
    planes.add(plane(new Vector3(3, 0, 4), AXIAL));

    assertFault(planes, SeriesFault.SHEARED_VOLUME);
  }

  @Test
  void noise_in_orientation_is_one_orientation_and_more_is_not() {
    List<SlicePlane> noisy = new ArrayList<>(axial(0, 2, 4));
    noisy.add(plane(new Vector3(0, 0, 6), orientation(1, 2e-7, 0, -2e-7, 1, 0)));
    assertThat(SliceStack.of(noisy, 1).sliceCount()).isEqualTo(4);

    List<SlicePlane> mixed = new ArrayList<>(axial(0, 2, 4));
    mixed.add(plane(new Vector3(0, 0, 6), orientation(1, 0, 0, 0, 0, -1)));
    assertFault(mixed, SeriesFault.MIXED_ORIENTATION);
  }

  @Test
  void other_grid_or_frame_of_reference_is_mixed_geometry() {
    SlicePlane plane = plane(new Vector3(0, 0, 2), AXIAL);
    SlicePlane wider = new SlicePlane(plane.position(), AXIAL, 5, 7, 0.8, 0.7, "1.2");
    SlicePlane coarser = new SlicePlane(plane.position(), AXIAL, 5, 6, 0.9, 0.7, "1.2");
    SlicePlane elsewhere = new SlicePlane(plane.position(), AXIAL, 5, 6, 0.8, 0.7, "1.3");
    for (SlicePlane other : List.of(wider, coarser, elsewhere)) {
      assertFault(List.of(plane(new Vector3(0, 0, 0), AXIAL), other), SeriesFault.MIXED_GEOMETRY);
    }
  }

  @Test
  void coronal_slices_ascend_along_row_cross_column() {
    PlaneOrientation coronal = orientation(1, 0, 0, 0, 0, -1);
    List<SlicePlane> planes =
        DoubleStream.of(0, 3, 6).mapToObj(y -> plane(new Vector3(0, y, 0), coronal)).toList();

    SliceStack stack = SliceStack.of(planes, 1);

    // (1,0,0) x (0,0,-1) = (0,1,0): to the back
    assertThat(stack.sliceOf(0)).isZero();
    assertThat(stack.geometry().direction().k()).isEqualTo(new Vector3(0, 1, 0));
  }

  private static final PlaneOrientation AXIAL = orientation(1, 0, 0, 0, 1, 0);

  private static List<SlicePlane> axial(double... z) {
    return DoubleStream.of(z).mapToObj(at -> plane(new Vector3(0, 0, at), AXIAL)).toList();
  }

  private static List<SlicePlane> leaning(double degrees) {
    double shift = 2 * Math.tan(Math.toRadians(degrees));
    List<SlicePlane> planes = new ArrayList<>();
    for (int n = 0; n < 10; n++) {
      planes.add(plane(new Vector3(0, n * shift, n * 2), AXIAL));
    }
    return planes;
  }

  private static SlicePlane plane(Vector3 position, PlaneOrientation orientation) {
    return new SlicePlane(position, orientation, 5, 6, 0.8, 0.7, "1.2");
  }

  private static PlaneOrientation orientation(double... cosines) {
    Dataset header = Dataset.empty().setDouble(Tag.ImageOrientationPatient, cosines);
    return FrameAttributes.of(header).get(0).orientation();
  }

  private static void assertFault(List<SlicePlane> planes, SeriesFault fault) {
    assertThatThrownBy(() -> SliceStack.of(planes, 1))
        .isInstanceOfSatisfying(
            UnreadableSeriesException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
