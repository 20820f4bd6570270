// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract.qc;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.radiomics.image.Direction;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.parameters.ParameterFile;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityPictureTest {
  private static final GridSize SIZE = new GridSize(10, 12, 8);
  private static final ExtractionSettings SETTINGS = ParameterFile.parse("setting: {}").settings();

  @TempDir private Path folder;

  /** Sagittal slices from the right, rows downwards, columns from front to back. */
  private static Geometry sagittal() {
    return new Geometry(
        SIZE,
        new Vector3(1, 2, 3),
        new Vector3(-20, -30, 40),
        new Direction(new Vector3(0, 1, 0), new Vector3(0, 0, -1), new Vector3(-1, 0, 0)));
  }

  private static Volume image(Geometry grid) {
    short[] values = new short[SIZE.voxelCount()];
    for (int n = 0; n < values.length; n++) {
      values[n] = (short) n;
    }
    return Volume.ofInt16(grid, values);
  }

  private static Mask mask(Geometry grid) {
    byte[] inside = new byte[SIZE.voxelCount()];
    for (int k = 2; k < 5; k++) {
      for (int j = 7; j < 10; j++) {
        for (int i = 3; i < 6; i++) {
          inside[grid.flatIndex(i, j, k)] = 1;
        }
      }
    }
    return Mask.of(grid, inside);
  }

  @Test
  void planes_are_turned_as_radiologists_look_at_them_whatever_the_grid() {
    Geometry grid = sagittal();

    SliceView axial = SliceView.through(image(grid), mask(grid), ViewPlane.AXIAL);
    SliceView coronal = SliceView.through(image(grid), mask(grid), ViewPlane.CORONAL);
    SliceView sagittal = SliceView.through(image(grid), mask(grid), ViewPlane.SAGITTAL);

    assertThat(letters(axial)).containsExactly("R", "L", "A", "P");
    assertThat(letters(coronal)).containsExactly("R", "L", "S", "I");
    assertThat(letters(sagittal)).containsExactly("A", "P", "S", "I");
    // across: k is the patient's right to left reversed, so the first column is the last k
    assertThat(List.of(axial.columns(), axial.rows())).containsExactly(8, 10);
    assertThat(List.of(axial.columnMm(), axial.rowMm())).containsExactly(3.0, 1.0);
    assertThat(axial.isInside(7 - 2, 4)).isTrue();
    assertThat(axial.isInside(2, 4)).isFalse();
    assertThat(axial.value(0, 0)).isEqualTo(image(grid).at(0, 8, 7));
    assertThat(axial.positionMm()).isEqualTo(40 - 2 * 8);
    assertThat(coronal.positionMm()).isEqualTo(-30 + 4);
    assertThat(sagittal.positionMm()).isEqualTo(-20 - 3 * 3);
    assertThat(sagittal.isInside(4, 8)).isTrue();
    assertThat(List.of(axial.sliceNumber(), axial.sliceCount())).containsExactly(9, 12);
  }

  private static List<String> letters(SliceView view) {
    return List.of(view.lettersLeft(), view.lettersRight(), view.lettersUp(), view.lettersDown());
  }

  @Test
  void an_oblique_edge_has_two_letters() {
    double c = Math.sqrt(0.5);
    Geometry grid =
        new Geometry(
            SIZE,
            new Vector3(1, 1, 1),
            new Vector3(0, 0, 0),
            new Direction(new Vector3(c, c, 0), new Vector3(-c, c, 0), new Vector3(0, 0, 1)));

    SliceView axial = SliceView.through(image(grid), mask(grid), ViewPlane.AXIAL);

    assertThat(axial.lettersRight()).hasSize(2).contains("L");
  }

  @Test
  void a_hollow_mask_is_shown_where_it_is() {
    Geometry grid = Geometry.axial(SIZE, new Vector3(1, 1, 1), new Vector3(0, 0, 0));
    byte[] inside = new byte[SIZE.voxelCount()];
    inside[grid.flatIndex(1, 1, 0)] = 1;
    inside[grid.flatIndex(8, 10, 6)] = 1;
    Mask ends = Mask.of(grid, inside);

    SliceView axial = SliceView.through(image(grid), ends, ViewPlane.AXIAL);

    assertThat(axial.sliceNumber()).isIn(1, 7);
  }

  @Test
  void draws_the_outline_of_a_mask_on_any_grid() throws IOException {
    Geometry grid = sagittal();
    Geometry finer =
        new Geometry(SIZE, new Vector3(0.5, 1, 1), grid.toLps(3, 5, 2), grid.direction());
    byte[] all = new byte[SIZE.voxelCount()];
    Arrays.fill(all, 1, all.length, (byte) 1);
    Path file = folder.resolve("new/folder/case.png");

    QualityPicture.write(file, "P 1", image(grid), mask(grid), true, SETTINGS);
    BufferedImage picture = ImageIO.read(file.toFile());
    QualityPicture.write(
        file,
        "P 1",
        image(grid),
        Mask.of(finer, all),
        true,
        ParameterFile.parse("setting: {correctMask: true, preCrop: false}").settings());

    assertThat(picture.getWidth()).isGreaterThan(1000);
    assertThat(yellow(picture)).isGreaterThan(500);
    assertThat(yellow(ImageIO.read(file.toFile()))).isGreaterThan(500);
  }

  private static long yellow(BufferedImage picture) {
    long count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        boolean isYellow = (rgb >> 16 & 255) > 200 && (rgb >> 8 & 255) > 170 && (rgb & 255) < 80;
        count += isYellow ? 1 : 0;
      }
    }
    return count;
  }
}
