// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContourStackTest {
  private static final Geometry GRID =
      Geometry.axial(new GridSize(12, 12, 5), new Vector3(1, 1, 2), new Vector3(0, 0, 0));

  @Test
  void a_voxel_is_inside_if_its_centre_is() {
    Mask mask = fill(square(1.5, 4.5, 2));

    assertThat(mask.voxelCount()).isEqualTo(9);
    assertThat(mask.contains(2, 2, 1)).isTrue();
    assertThat(mask.contains(4, 4, 1)).isTrue();
    assertThat(mask.contains(5, 4, 1)).isFalse();
  }

  @Test
  void a_contour_within_another_is_a_hole_whichever_way_it_turns() {
    List<Vector3> hole = new ArrayList<>(square(3.5, 5.5, 2));
    assertThat(fill(square(1.5, 7.5, 2), hole).voxelCount()).isEqualTo(36 - 4);

    Collections.reverse(hole);
    assertThat(fill(square(1.5, 7.5, 2), hole).voxelCount()).isEqualTo(36 - 4);
  }

  @Test
  void contours_belong_to_the_nearest_slice() {
    assertThat(fill(square(1.5, 4.5, 2.9)).contains(2, 2, 1)).isTrue();
    assertThat(fill(square(1.5, 4.5, 3.1)).contains(2, 2, 2)).isTrue();
    assertThat(fill(square(1.5, 4.5, -0.9)).contains(2, 2, 0)).isTrue();
  }

  @Test
  void contours_that_leave_the_image_are_refused() {
    assertFault(square(-2, 3, 2), MaskFault.MASK_OUTSIDE_IMAGE);
    assertFault(square(1.5, 4.5, 9.1), MaskFault.MASK_OUTSIDE_IMAGE);
  }

  @Test
  void contours_across_slices_are_refused() {
    assertFault(
        List.of(new Vector3(1, 1, 0), new Vector3(5, 1, 0), new Vector3(3, 5, 6)),
        MaskFault.MASK_GEOMETRY_AMBIGUOUS);
  }

  private static List<Vector3> square(double low, double high, double z) {
    return List.of(
        new Vector3(low, low, z),
        new Vector3(high, low, z),
        new Vector3(high, high, z),
        new Vector3(low, high, z));
  }

  @SafeVarargs
  private static Mask fill(List<Vector3>... contours) {
    return new ContourStack(Arrays.asList(contours)).on(GRID).mask();
  }

  private static void assertFault(List<Vector3> contour, MaskFault fault) {
    assertThatThrownBy(() -> fill(contour))
        .isInstanceOfSatisfying(
            UnusableMaskException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
