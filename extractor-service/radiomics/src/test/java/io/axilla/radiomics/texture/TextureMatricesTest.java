// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.axilla.radiomics.discretise.GreyLevels;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.settings.Binning;
import io.axilla.radiomics.settings.Measuring;
import io.axilla.radiomics.settings.WeightingNorm;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Counted by hand on a slice of 4 x 4 voxels, as the IBSI manual does. */
class TextureMatricesTest {
  private static final double[] SLICE = {
    1, 2, 2, 3,
    1, 2, 3, 3,
    4, 2, 4, 1,
    4, 1, 2, 3
  };

  private final TextureMatrices matrices = matrices(SLICE);

  @Test
  void pairs_to_the_right_are_counted_both_ways() {
    Glcm right = matrices.glcm().get(matrices.glcm().size() - 1);
    // 12 pairs: 12 22 23 | 12 23 33 | 42 24 41 | 41 12 23
    assertThat(right.p(0, 1)).isCloseTo(3 / 24.0, within(1e-15));
    assertThat(right.p(1, 1)).isCloseTo(2 / 24.0, within(1e-15));
    assertThat(right.p(1, 2)).isCloseTo(3 / 24.0, within(1e-15));
    assertThat(right.p(2, 2)).isCloseTo(2 / 24.0, within(1e-15));
    assertThat(right.p(3, 0)).isCloseTo(2 / 24.0, within(1e-15));
    assertThat(right.p(3, 1)).isCloseTo(2 / 24.0, within(1e-15));
    assertThat(right.p(2, 3)).isZero();
  }

  @Test
  void a_slice_has_four_directions() {
    assertThat(matrices.glcm()).hasSize(4);
    assertThat(matrices.glrlm()).hasSize(4);
  }

  @Test
  void runs_to_the_right_have_their_lengths() {
    SizeMatrix right = matrices.glrlm().get(3);
    assertThat(cells(right)).containsExactly("1x1=4", "2x1=3", "2x2=1", "3x1=2", "3x2=1", "4x1=3");
    assertThat(right.total()).isEqualTo(14);
  }

  @Test
  void zones_connect_across_corners() {
    assertThat(cells(matrices.glszm()))
        .containsExactly("1x1=2", "1x2=1", "2x5=1", "3x1=1", "3x3=1", "4x1=1", "4x2=1");
  }

  @Test
  void every_voxel_depends_on_itself_and_its_equals() {
    SizeMatrix gldm = matrices.gldm();
    assertThat(gldm.total()).isEqualTo(16);
    assertThat(cells(gldm))
        .containsExactly(
            "1x1=2", "1x2=2", "2x2=1", "2x3=3", "2x4=1", "3x1=1", "3x3=3", "4x1=1", "4x2=2");
  }

  @Test
  void differences_to_the_neighbourhood_add_up() {
    Ngtdm ngtdm = matrices.ngtdm();
    // The four voxels of level 1: neighbours (2 2 1), (1 2 2 2 4), (4 2 3 3 3), (4 2 4 4 2).
    double expected =
        Math.abs(1 - 5 / 3.0)
            + Math.abs(1 - 11 / 5.0)
            + Math.abs(1 - (3 + 3 + 4 + 2 + 3) / 5.0)
            + Math.abs(1 - (4 + 2 + 4 + 4 + 2) / 5.0);
    assertThat(ngtdm.p(0)).isEqualTo(0.25);
    assertThat(ngtdm.s(0)).isCloseTo(expected, within(1e-12));
  }

  private static List<String> cells(SizeMatrix matrix) {
    String[] cells = new String[matrix.cells()];
    for (int c = 0; c < cells.length; c++) {
      cells[c] = matrix.level(c) + "x" + matrix.size(c) + "=" + (int) matrix.count(c);
    }
    return Arrays.asList(cells);
  }

  private static TextureMatrices matrices(double[] slice) {
    Geometry grid =
        Geometry.axial(new GridSize(4, 4, 1), new Vector3(1, 1, 1), new Vector3(0, 0, 0));
    byte[] inside = new byte[16];
    Arrays.fill(inside, (byte) 1);
    Roi roi = Roi.of(Mask.of(grid, inside));
    Measuring measuring =
        new Measuring(
            new Binning.Width(1), List.of(1), OptionalInt.empty(), true, WeightingNorm.NONE, 0, 0);
    GreyLevels levels = GreyLevels.of(roi, slice, PixelType.INT16, measuring.binning());
    return new TextureMatrices(levels, grid.spacing(), measuring);
  }
}
