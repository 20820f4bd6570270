// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.radiomics.Reference;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.NrrdReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Authority: the images that PyRadiomics 3.1.1 makes of a phantom; every bit counts. */
class DerivedImageGoldenTest {
  private static final Path PHANTOM = Reference.resource("phantoms/tiny-roi");

  static Stream<ImageFilter> filters() {
    return Stream.concat(
        Stream.of(new Wavelet("coif1", 0, 1), new GradientMagnitude(true)),
        Stream.of(2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)
            .map(sigma -> new LaplacianOfGaussian(sigma, sigma.toString())));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void every_voxel_is_the_same(ImageFilter filter) throws IOException {
    Volume image = NrrdReader.readVolume(PHANTOM.resolve("image.nrrd"));

    List<DerivedImage> images = filter.apply(image, IndexBox.all(image.geometry().size()));

    for (DerivedImage derived : images) {
      Volume expected =
          NrrdReader.readVolume(PHANTOM.resolve("derived/" + derived.name() + ".nrrd"));
      assertThat(derived.volume().pixelType()).as(derived.name()).isEqualTo(expected.pixelType());
      assertThat(Arrays.mismatch(derived.volume().toDoubles(), expected.toDoubles()))
          .as(derived.name())
          .isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_part_is_the_same_as_cut_from_the_whole(ImageFilter filter) throws IOException {
    Volume image = NrrdReader.readVolume(PHANTOM.resolve("image.nrrd"));
    IndexBox part = new IndexBox(0, 5, 3, 47, 40, 23);

    List<DerivedImage> whole = filter.apply(image, IndexBox.all(image.geometry().size()));
    List<DerivedImage> parts = filter.apply(image, part);

    assertThat(parts).hasSameSizeAs(whole);
    for (int n = 0; n < parts.size(); n++) {
      assertThat(parts.get(n).volume()).isEqualTo(whole.get(n).volume().crop(part));
    }
  }
}
