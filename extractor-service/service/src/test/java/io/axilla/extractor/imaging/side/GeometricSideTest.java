// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.side;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Side;
import io.axilla.radiomics.image.Direction;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Full-field phantoms: an elliptic body of 320 x 200 mm in air in a field of 400 mm, its middle 20
 * mm to the patient's left of the origin, a table apart from it, and a lung's air inside.
 */
class GeometricSideTest {
  private static final int SIZE = 100;
  private static final int SLICES = 8;
  private static final double SPACING = 4;
  private static final double MIDDLE_X = 20;

  @ParameterizedTest
  @CsvSource({
    // orientation of columns and rows as DICOM writes them for the four positions
    "HFS,  1,  1, 130, LEFT",
    "HFS,  1,  1, -90, RIGHT",
    "HFP, -1, -1, 130, LEFT",
    "HFP, -1, -1, -90, RIGHT",
    "FFS, -1,  1, 130, LEFT",
    "FFS, -1,  1, -90, RIGHT",
    "FFP,  1, -1, 130, LEFT",
    "FFP,  1, -1, -90, RIGHT"
  })
  void side_holds_in_every_patient_position(
      String position, int alongX, int alongY, double maskX, Side expected) {
    Geometry grid = field(alongX, alongY);

    assertThat(GeometricSide.of(body(grid, 160), ball(grid, maskX))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"51, LEFT", "49, ", "20, ", "-9, ", "-11, RIGHT"})
  void within_30_mm_of_the_bodys_middle_there_is_no_side(double maskX, Side expected) {
    Geometry grid = field(1, 1);

    assertThat(GeometricSide.of(body(grid, 160), point(grid, maskX)))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void a_body_cut_off_at_the_edge_is_judged_in_wide_images_only() {
    Geometry wide = field(1, 1);
    assertThat(GeometricSide.of(body(wide, 300), ball(wide, 130))).contains(Side.LEFT);

    // the left half alone, 240 mm: what would be its middle is not the body's
    Geometry small =
        Geometry.axial(
            new GridSize(60, SIZE, SLICES),
            new Vector3(SPACING, SPACING, SPACING),
            new Vector3(20, -198, 0));
    assertThat(GeometricSide.of(body(small, 160), ball(small, 150))).isEmpty();
  }

  @Test
  void exactly_300_mm_are_wide_enough() {
    Geometry enough =
        Geometry.axial(
            new GridSize(75, SIZE, SLICES),
            new Vector3(SPACING, SPACING, SPACING),
            new Vector3(-128, -198, 0));
    Geometry less =
        Geometry.axial(
            new GridSize(74, SIZE, SLICES),
            new Vector3(SPACING, SPACING, SPACING),
            new Vector3(-128, -198, 0));

    assertThat(GeometricSide.of(body(enough, 400), ball(enough, 100))).contains(Side.LEFT);
    assertThat(GeometricSide.of(body(less, 400), ball(less, 100))).isEmpty();
  }

  @Test
  void only_the_masks_slices_count() {
    Geometry grid = field(1, 1);
    short[] voxels = voxels(grid, 160);
    // in the slices without mask, something dense fills the right half of the field
    for (int k = 5; k < SLICES; k++) {
      for (int j = 0; j < SIZE; j++) {
        Arrays.fill(
            voxels, grid.flatIndex(0, j, k), grid.flatIndex(0, j, k) + SIZE / 2, (short) 50);
      }
    }

    // 45 mm off the middle; with those slices the middle would lie 40 mm further right
    assertThat(GeometricSide.of(Volume.ofInt16(grid, voxels), point(grid, 55))).contains(Side.LEFT);
    assertThat(GeometricSide.of(Volume.ofInt16(grid, voxels), point(grid, 40))).isEmpty();
  }

  @Test
  void air_has_no_side() {
    Geometry grid = field(1, 1);
    short[] air = new short[grid.voxelCount()];
    Arrays.fill(air, (short) -1000);

    assertThat(GeometricSide.of(Volume.ofInt16(grid, air), ball(grid, 130))).isEmpty();
  }

  @Test
  void x_may_run_along_columns() {
    Geometry turned =
        new Geometry(
            new GridSize(SIZE, SIZE, SLICES),
            new Vector3(SPACING, SPACING, SPACING),
            new Vector3(-198, -198, 0),
            new Direction(new Vector3(0, 1, 0), new Vector3(1, 0, 0), new Vector3(0, 0, -1)));

    assertThat(GeometricSide.of(body(turned, 160), ball(turned, -90))).contains(Side.RIGHT);
  }

  private static Geometry field(int alongX, int alongY) {
    return new Geometry(
        new GridSize(SIZE, SIZE, SLICES),
        new Vector3(SPACING, SPACING, SPACING),
        new Vector3(-198 * alongX, -198 * alongY, 0),
        new Direction(
            new Vector3(alongX, 0, 0),
            new Vector3(0, alongY, 0),
            new Vector3(0, 0, alongX * alongY)));
  }

  private static Volume body(Geometry grid, double halfWidth) {
    return Volume.ofInt16(grid, voxels(grid, halfWidth));
  }

  private static short[] voxels(Geometry grid, double halfWidth) {
    short[] voxels = new short[grid.voxelCount()];
    GridSize size = grid.size();
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        for (int i = 0; i < size.i(); i++) {
          Vector3 at = grid.toLps(i, j, k);
          double x = at.x() - MIDDLE_X;
          boolean inBody = x * x / (halfWidth * halfWidth) + at.y() * at.y() / 10000 <= 1;
          boolean inLung = (x - 70) * (x - 70) + at.y() * at.y() < 1600;
          boolean table = at.y() > 150 && at.y() < 160 && at.x() < -100;
          voxels[grid.flatIndex(i, j, k)] = (short) (table ? 200 : inBody && !inLung ? 40 : -1000);
        }
      }
    }
    return voxels;
  }

  private static Mask ball(Geometry grid, double x) {
    return mask(grid, x, 18);
  }

  private static Mask point(Geometry grid, double x) {
    // a centroid between voxels: all within 7 mm, then shifted to the exact x by choosing columns
    byte[] inside = new byte[grid.voxelCount()];
    Vector3 index = grid.toIndex(new Vector3(x, 0, 8));
    int low = (int) Math.floor(index.x());
    double share = index.x() - low;
    int many = 100;
    int right = (int) Math.round(share * many);
    for (int n = 0; n < many; n++) {
      inside[grid.flatIndex(n < right ? low + 1 : low, n % SIZE, 2)] = 1;
    }
    return Mask.of(grid, inside);
  }

  private static Mask mask(Geometry grid, double x, double radius) {
    byte[] inside = new byte[grid.voxelCount()];
    GridSize size = grid.size();
    Vector3 centre = new Vector3(x, 0, grid.toLps(0, 0, 4).z());
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        for (int i = 0; i < size.i(); i++) {
          if (grid.toLps(i, j, k).minus(centre).length() < radius) {
            inside[grid.flatIndex(i, j, k)] = 1;
          }
        }
      }
    }
    return Mask.of(grid, inside);
  }
}
