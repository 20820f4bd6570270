// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.NiftiReader;
import io.axilla.radiomics.io.NrrdReader;
import io.axilla.radiomics.parameters.ParameterFile;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All 1,595 features. Authority: PyRadiomics 3.1.1 under the same settings. Tolerance: relative
 * 1e-6; Laplacian of Gaussian 1e-4, of which 99 of 100 within 1e-6 too.
 */
class ExtractionGoldenTest {
  private static final double TOLERANCE = 1e-6;
  private static final double LAPLACIAN_TOLERANCE = 1e-4;

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

  @Test
  void the_ibsi_ct_agrees() throws IOException {
    Optional<Path> folder = Reference.shared("public/ibsi-1-ct");
    assumeTrue(folder.isPresent(), "the shared references are not here");
    Mask mask = NrrdReader.readMask(folder.get().resolve("mask.nrrd"), 1);
    Volume image = NiftiReader.readVolume(folder.get().resolve("nifti/image/phantom.nii.gz"));
    // The reference was made from the DICOM files: whole Hounsfield units on the mask's grid.
    Volume whole = Volume.of(mask.geometry(), PixelType.INT16, image.toDoubles());
    compare(whole, mask, folder.get().resolve("features.csv"));
  }

  /** Authority: PyRadiomics' values beside IBSI's for the digital phantom, deprecated ones too. */
  @Test
  void the_ibsi_digital_phantom_agrees() throws IOException {
    Optional<Path> folder = Reference.shared("public/ibsi-1-values");
    assumeTrue(folder.isPresent(), "the shared references are not here");
    Map<String, Double> actual =
        FeatureExtractor.extract(
                NrrdReader.readVolume(folder.get().resolve("digital-phantom/image.nrrd")),
                NrrdReader.readMask(folder.get().resolve("digital-phantom/mask.nrrd"), 1),
                ParameterFile.parse("setting: {binWidth: 1}").settings())
            .toMap();
    int compared = 0;
    for (String line : Files.readAllLines(folder.get().resolve("pyradiomics-vs-ibsi.csv"))) {
      String[] cells = line.split(",", -1);
      if (actual.containsKey(cells[0])) {
        double reference = Double.parseDouble(cells[5]);
        assertThat(Reference.relativeError(actual.get(cells[0]), reference))
            .as(cells[0])
            .isLessThanOrEqualTo(TOLERANCE);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(107);
  }

  /** shape2D and what PyRadiomics gives only by name. Authority: PyRadiomics 3.0.1. */
  @Test
  void a_slice_agrees() throws IOException {
    Path folder = Reference.resource("phantoms/tiny-roi");
    compare(
        NrrdReader.readVolume(folder.resolve("image.nrrd")),
        NrrdReader.readMask(folder.resolve("slice/mask.nrrd"), 1),
        ParameterFile.read(folder.resolve("slice/parameters.yaml")).settings(),
        folder.resolve("slice/features.csv"));
  }

  @Test
  void another_parameter_file_agrees() throws IOException {
    Path folder = Reference.resource("phantoms/axial-pre");
    compare(
        NrrdReader.readVolume(folder.resolve("image.nrrd")),
        NrrdReader.readMask(folder.resolve("mask.nrrd"), 1),
        ParameterFile.parse(
                """
                imageType:
                  Original: {}
                  Wavelet: {wavelet: db2, level: 1}
                  LoG: {sigma: [1.5, 3.0]}
                featureClass: {shape: null, firstorder: null, glcm: null, glrlm: null, glszm: null,
                               gldm: null, ngtdm: null}
                setting:
                  binWidth: 12.5
                  resampledPixelSpacing: [1.5, 1.5, 1.5]
                  interpolator: sitkLinear
                  padDistance: 20
                  resegmentRange: [-200, 300]
                  distances: [1, 2]
                  gldm_a: 1
                  voxelArrayShift: 1000
                  weightingNorm: euclidean
                """)
            .settings(),
        folder.resolve("features-variant-ibsi-like.csv"));
  }

  @Test
  void the_number_of_threads_changes_nothing() throws IOException {
    Path folder = Reference.resource("phantoms/tiny-roi");
    Volume image = NrrdReader.readVolume(folder.resolve("image.nrrd"));
    Mask mask = NrrdReader.readMask(folder.resolve("mask.nrrd"), 1);
    ExtractionSettings settings = ExtractionSettings.wang2024();
    FeatureVector one = FeatureExtractor.extract(image, mask, settings);
    FeatureVector three = FeatureExtractor.extract(image, mask, settings, 3);
    assertThat(three).isEqualTo(one);
    assertThat(one.settingsDigest()).isEqualTo(settings.digest());
  }

  private static void compare(Path image, Path mask, Path features) throws IOException {
    compare(NrrdReader.readVolume(image), NrrdReader.readMask(mask, 1), features);
  }

  private static void compare(Volume image, Mask mask, Path features) {
    compare(image, mask, ExtractionSettings.wang2024(), features);
  }

  private static void compare(Volume image, Mask mask, ExtractionSettings settings, Path features) {
    Map<String, Double> expected = Reference.features(features);

    Map<String, Double> actual = FeatureExtractor.extract(image, mask, settings, 2).toMap();

    assertThat(actual.keySet()).containsExactlyElementsOf(expected.keySet());
    List<String> apart = new ArrayList<>();
    int close = 0;
    for (Map.Entry<String, Double> entry : expected.entrySet()) {
      double value = actual.get(entry.getKey());
      double error = Reference.relativeError(value, entry.getValue());
      double allowed = entry.getKey().startsWith("log-") ? LAPLACIAN_TOLERANCE : TOLERANCE;
      close += error <= TOLERANCE ? 1 : 0;
      if (!(error <= allowed)) {
        apart.add(
            entry.getKey() + ": " + value + ", reference " + entry.getValue() + ", error " + error);
      }
    }
    assertThat(apart).isEmpty();
    assertThat(close).isGreaterThanOrEqualTo(expected.size() * 99 / 100);
  }
}
