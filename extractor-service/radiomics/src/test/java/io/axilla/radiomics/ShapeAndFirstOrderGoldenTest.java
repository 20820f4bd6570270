// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.radiomics.io.NrrdReader;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authority: PyRadiomics 3.1.1 under the same settings; tolerance 1e-6, relative. */
class ShapeAndFirstOrderGoldenTest {
  private static final double TOLERANCE = 1e-6;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "axial-pre",
        "axial-post",
        "oblique-odd",
        "roi-at-border",
        "thin-slices",
        "tiny-roi"
      })
  void phantoms_agree(String phantom) throws IOException {
    Path folder = Reference.resource("phantoms/" + phantom);
    compare(
        folder.resolve("image.nrrd"),
        folder.resolve("mask.nrrd"),
        folder.resolve("features-wang2024.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "pairs/sarcoma/pre/image.nrrd, pairs/sarcoma/pre/mask.nrrd, pairs/sarcoma/pre/features.csv",
    "pairs/sarcoma/post/image.nrrd, pairs/sarcoma/post/mask.nrrd, pairs/sarcoma/post/features.csv",
    "public/pyradiomics/brain1_image.nrrd, public/pyradiomics/brain1_label.nrrd, public/pyradiomics/brain1_features.csv",
    "public/pyradiomics/breast1_image.nrrd, public/pyradiomics/breast1_label.nrrd, public/pyradiomics/breast1_features.csv"
  })
  void real_scans_agree(String image, String mask, String features) throws IOException {
    assumeTrue(Reference.shared(image).isPresent(), "the shared references are not here");
    compare(
        Reference.shared(image).orElseThrow(),
        Reference.shared(mask).orElseThrow(),
        Reference.shared(features).orElseThrow());
  }

  private static void compare(Path image, Path mask, Path features) throws IOException {
    Map<String, Double> expected = Reference.features(features);

    FeatureVector vector =
        FeatureExtractor.extract(
            NrrdReader.readVolume(image),
            NrrdReader.readMask(mask, 1),
            ExtractionSettings.wang2024Original());

    assertThat(vector.size()).isEqualTo(32);
    vector
        .toMap()
        .forEach(
            (name, value) ->
                assertThat(Reference.relativeError(value, expected.get(name)))
                    .as("%s: %s, reference %s", name, value, expected.get(name))
                    .isLessThanOrEqualTo(TOLERANCE));
  }
}
