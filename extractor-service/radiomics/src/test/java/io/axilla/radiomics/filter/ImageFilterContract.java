// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.axilla.radiomics.image.Direction;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every filter must do. */
abstract class ImageFilterContract {
  private static final Geometry GRID =
      new Geometry(
          new GridSize(11, 12, 9),
          new Vector3(0.8, 1.1, 2),
          new Vector3(-10, 20, 30),
          Direction.ofRowMajor(0.6, -0.8, 0, 0.8, 0.6, 0, 0, 0, 1));

  private final ImageFilter filter;
  private final boolean linear;
  private final double ofConstant;

  /**
   * @param ofConstant the value in all images but an approximation, where the image is 50
   *     everywhere
   */
  ImageFilterContract(ImageFilter filter, boolean linear, double ofConstant) {
    this.filter = filter;
    this.linear = linear;
    this.ofConstant = ofConstant;
  }

  @Test
  void keeps_the_grid() {
    for (DerivedImage derived : all(noise(1))) {
      assertThat(derived.volume().geometry()).isEqualTo(GRID);
    }
  }

  @Test
  void names_are_fit_for_columns_and_differ() {
    List<String> names = all(noise(1)).stream().map(DerivedImage::name).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z0-9-]+"));
  }

  @Test
  void a_box_holds_what_the_whole_holds_there() {
    Volume image = noise(2);
    IndexBox box = new IndexBox(3, 0, 2, 10, 7, 6);
    List<DerivedImage> whole = all(image);
    List<DerivedImage> part = filter.apply(image, box);
    for (int n = 0; n < whole.size(); n++) {
      assertThat(part.get(n).volume()).isEqualTo(whole.get(n).volume().crop(box));
    }
  }

  @Test
  void a_constant_image_gives_a_constant() {
    double[] values = new double[GRID.voxelCount()];
    Arrays.fill(values, 50);
    for (DerivedImage derived : all(Volume.ofFloat64(GRID, values))) {
      if (!derived.name().matches("wavelet.*-L+")) {
        for (double value : derived.volume().toDoubles()) {
          assertThat(value).as(derived.name()).isCloseTo(ofConstant, within(1e-4));
        }
      }
    }
  }

  @Test
  void a_linear_filter_is_linear() {
    if (linear) {
      Volume a = noise(3);
      Volume b = noise(4);
      double[] sum = a.toDoubles();
      for (int n = 0; n < sum.length; n++) {
        sum[n] = 2 * sum[n] - b.toDoubles()[n];
      }
      List<DerivedImage> ofA = all(a);
      List<DerivedImage> ofB = all(b);
      List<DerivedImage> ofSum = all(Volume.ofFloat64(GRID, sum));
      for (int image = 0; image < ofA.size(); image++) {
        double[] expected = ofA.get(image).volume().toDoubles();
        double[] other = ofB.get(image).volume().toDoubles();
        double[] actual = ofSum.get(image).volume().toDoubles();
        for (int n = 0; n < expected.length; n++) {
          assertThat(actual[n]).isCloseTo(2 * expected[n] - other[n], within(1e-2));
        }
      }
    }
  }

  private List<DerivedImage> all(Volume image) {
    return filter.apply(image, IndexBox.all(GRID.size()));
  }

  private static Volume noise(long seed) {
    Random random = new Random(seed);
    double[] values = new double[GRID.voxelCount()];
    for (int n = 0; n < values.length; n++) {
      values[n] = Math.rint(100 * random.nextGaussian());
    }
    return Volume.ofFloat64(GRID, values);
  }
}
