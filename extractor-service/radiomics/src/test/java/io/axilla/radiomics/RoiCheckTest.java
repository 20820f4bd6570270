// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.axilla.radiomics.ExtractionException.Code;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.settings.ExtractionSettings;
import org.junit.jupiter.api.Test;

/** PyRadiomics' errors are errors here. */
class RoiCheckTest {
  private static final Geometry GRID =
      Geometry.axial(new GridSize(6, 5, 4), new Vector3(1, 1, 1.25), new Vector3(0, 0, 0));

  @Test
  void masks_without_enough_voxels_are_refused_by_name() {
    assertThat(codeFor()).isEqualTo(Code.ROI_EMPTY);
    assertThat(codeFor(1, 1, 1)).isEqualTo(Code.ROI_SINGLE_VOXEL);
    assertThat(codeFor(1, 1, 1, 2, 1, 1)).isEqualTo(Code.ROI_TOO_FEW_DIMENSIONS);
  }

  @Test
  void a_mask_outside_of_the_image_is_refused() {
    Geometry elsewhere = Geometry.axial(GRID.size(), GRID.spacing(), new Vector3(3, 0, 0));
    byte[] inside = new byte[GRID.voxelCount()];
    inside[GRID.flatIndex(5, 4, 3)] = 1;
    inside[GRID.flatIndex(4, 3, 2)] = 1;
    assertThat(code(Mask.of(elsewhere, inside))).isEqualTo(Code.ROI_OUTSIDE_IMAGE);
  }

  private static Code codeFor(int... ijk) {
    byte[] inside = new byte[GRID.voxelCount()];
    for (int n = 0; n < ijk.length; n += 3) {
      inside[GRID.flatIndex(ijk[n], ijk[n + 1], ijk[n + 2])] = 1;
    }
    return code(Mask.of(GRID, inside));
  }

  private static Code code(Mask mask) {
    Volume image = Volume.ofInt16(GRID, new short[GRID.voxelCount()]);
    ExtractionException e =
        catchThrowableOfType(
            ExtractionException.class,
            () -> FeatureExtractor.extract(image, mask, ExtractionSettings.wang2024Original()));
    return e.code();
  }
}
