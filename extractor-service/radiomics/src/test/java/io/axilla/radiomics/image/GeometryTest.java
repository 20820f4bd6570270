// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeometryTest {
  private static final Geometry OBLIQUE =
      new Geometry(
          new GridSize(4, 3, 2),
          new Vector3(0.9, 0.8, 2.5),
          new Vector3(-31.7, 12.3, -410),
          Direction.ofRowMajor(0.6, -0.8, 0, 0.8, 0.6, 0, 0, 0, 1));

  @Test
  void an_index_maps_to_the_patient_and_back() {
    Vector3 point = OBLIQUE.toLps(1.5, 2, 1);
    Vector3 index = OBLIQUE.toIndex(point);
    assertThat(point.x()).isCloseTo(-31.7 + 0.6 * 1.35 - 0.8 * 1.6, within(1e-12));
    assertThat(point.y()).isCloseTo(12.3 + 0.8 * 1.35 + 0.6 * 1.6, within(1e-12));
    assertThat(index.isWithin(1e-12, new Vector3(1.5, 2, 1))).isTrue();
  }

  @Test
  void the_direction_matrix_round_trips_row_by_row() {
    double[] rows = OBLIQUE.direction().toRowMajor();
    assertThat(rows).containsExactly(0.6, -0.8, 0, 0.8, 0.6, 0, 0, 0, 1);
    assertThat(OBLIQUE.direction().i()).isEqualTo(new Vector3(0.6, 0.8, 0));
  }

  @Test
  void sheared_axes_and_flat_voxels_are_refused() {
    assertThatThrownBy(() -> Direction.ofRowMajor(1, 0, 0, 0, 1, 0.1, 0, 0, 1))
        .isInstanceOfSatisfying(
            ImageException.class,
            e -> assertThat(e.code()).isEqualTo(ImageException.Code.NOT_ORTHONORMAL));
    assertThatThrownBy(
            () -> Geometry.axial(new GridSize(1, 1, 1), new Vector3(1, 1, 0), new Vector3(0, 0, 0)))
        .isInstanceOfSatisfying(
            ImageException.class,
            e -> assertThat(e.code()).isEqualTo(ImageException.Code.BAD_SPACING));
  }

  @Test
  void grids_agree_within_a_tolerance_of_the_spacing() {
    Geometry near =
        new Geometry(
            OBLIQUE.size(),
            OBLIQUE.spacing(),
            OBLIQUE.origin().plus(new Vector3(8e-7, 0, 0)),
            OBLIQUE.direction());
    Geometry far =
        new Geometry(
            OBLIQUE.size(),
            OBLIQUE.spacing(),
            OBLIQUE.origin().plus(new Vector3(1e-6, 0, 0)),
            OBLIQUE.direction());
    assertThat(OBLIQUE.agreesWith(near, 1e-6)).isTrue();
    assertThat(OBLIQUE.agreesWith(far, 1e-6)).isFalse();
  }

  @Test
  void a_crop_keeps_voxels_where_they_are() {
    short[] values = new short[24];
    for (int n = 0; n < values.length; n++) {
      values[n] = (short) n;
    }
    Volume volume = Volume.ofInt16(OBLIQUE, values);
    Volume part = volume.crop(new IndexBox(1, 1, 0, 2, 2, 1));
    assertThat(part.pixelType()).isEqualTo(PixelType.INT16);
    assertThat(part.at(1, 0, 1)).isEqualTo(volume.at(2, 1, 1)).isEqualTo(18);
    assertThat(part.geometry().toLps(1, 0, 1).isWithin(1e-12, OBLIQUE.toLps(2, 1, 1))).isTrue();
  }

  @Test
  void a_mask_knows_its_extent() {
    byte[] inside = new byte[24];
    inside[OBLIQUE.flatIndex(1, 0, 0)] = 1;
    inside[OBLIQUE.flatIndex(3, 2, 1)] = (byte) 255;
    Mask mask = Mask.of(OBLIQUE, inside);
    assertThat(mask.voxelCount()).isEqualTo(2);
    assertThat(mask.volumeMm3()).isCloseTo(2 * 0.9 * 0.8 * 2.5, within(1e-12));
    assertThat(mask.boundingBox()).isEqualTo(new IndexBox(1, 0, 0, 3, 2, 1));
    assertThat(mask.centroid().isWithin(1e-12, OBLIQUE.toLps(2, 1, 0.5))).isTrue();
    assertThatThrownBy(() -> Mask.of(OBLIQUE, new byte[24]).boundingBox())
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("EMPTY_MASK");
  }

  @Test
  void integer_types_cut_toward_zero_and_clamp() {
    assertThat(PixelType.INT16.cast(-1.9)).isEqualTo(-1);
    assertThat(PixelType.INT16.cast(1.9)).isEqualTo(1);
    assertThat(PixelType.INT16.cast(40000)).isEqualTo(32767);
    assertThat(PixelType.UINT16.cast(-3)).isEqualTo(0);
    assertThat(PixelType.FLOAT32.cast(0.1)).isEqualTo((double) 0.1f);
  }
}
