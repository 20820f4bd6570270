// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Vector3;
import org.junit.jupiter.api.Test;

class NiftiPlaceTest {
  private static final Geometry HERE = at(0);
  private static final Geometry FAR = at(40);

  @Test
  void scanner_space_stands_before_aligned_before_templates() {
    assertThat(NiftiPlace.of(1, HERE, 4, FAR).geometry()).isEqualTo(HERE);
    assertThat(NiftiPlace.of(2, FAR, 1, HERE).geometry()).isEqualTo(HERE);
    assertThat(NiftiPlace.of(0, null, 2, HERE).geometry()).isEqualTo(HERE);
    assertThat(NiftiPlace.of(1, HERE, 0, null).geometry()).isEqualTo(HERE);
  }

  @Test
  void transforms_of_equal_standing_must_agree_within_half_a_voxel() {
    assertThat(NiftiPlace.of(1, HERE, 1, at(0.9)).geometry()).isNotNull();

    NiftiPlace ambiguous = NiftiPlace.of(1, HERE, 1, at(1.1));
    assertThat(ambiguous.geometry()).isNull();
    assertThat(ambiguous.fault()).isEqualTo(MaskFault.MASK_GEOMETRY_AMBIGUOUS);
  }

  @Test
  void templates_alone_are_another_frame_of_reference() {
    assertThat(NiftiPlace.of(3, HERE, 4, HERE).fault())
        .isEqualTo(MaskFault.FRAME_OF_REFERENCE_MISMATCH);
    assertThat(NiftiPlace.of(0, null, 0, null).fault())
        .isEqualTo(MaskFault.MASK_GEOMETRY_AMBIGUOUS);
  }

  private static Geometry at(double x) {
    return Geometry.axial(new GridSize(4, 4, 4), new Vector3(2, 2, 2), new Vector3(x, 0, 0));
  }
}
