// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.radiomics.Reference;
import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.settings.BinOrigin;
import io.axilla.radiomics.settings.Binning;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.axilla.radiomics.settings.ImageType;
import io.axilla.radiomics.settings.Interpolator;
import io.axilla.radiomics.settings.MeasuredImage;
import io.axilla.radiomics.settings.Normalisation;
import io.axilla.radiomics.settings.Resampling;
import io.axilla.radiomics.settings.Resegmentation;
import io.axilla.radiomics.settings.ShapeRules;
import io.axilla.radiomics.settings.Sigma;
import io.axilla.radiomics.settings.WeightingNorm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterFileTest {
  @Test
  void the_file_of_the_study_is_the_built_in_preset() throws IOException {
    Optional<Path> file = Reference.shared("wang2024.yaml");
    assumeTrue(file.isPresent(), "the shared references are not here");
    ParameterFile parameters = ParameterFile.read(file.get());
    assertThat(parameters.settings()).isEqualTo(ExtractionSettings.wang2024());
    assertThat(parameters.additionalInfo()).isFalse();
  }

  @Test
  void an_empty_file_has_the_defaults_of_pyradiomics() {
    ParameterFile parameters = ParameterFile.parse("# nothing\n");
    ExtractionSettings settings = parameters.settings();
    assertThat(settings.images()).hasSize(1);
    assertThat(settings.features()).hasSize(107).startsWith(Feature.SHAPE_ELONGATION);
    assertThat(settings.resampling()).isEmpty();
    assertThat(settings.padDistance()).isEqualTo(5);
    assertThat(parameters.label()).isEmpty();
    assertThat(parameters.additionalInfo()).isTrue();
  }

  @Test
  void every_setting_is_read() {
    ExtractionSettings settings =
        ParameterFile.parse(
                """
                imageType:
                  Original: {binWidth: 10}   # its own width
                  Wavelet:
                    wavelet: 'bior2.2'
                    level: 2
                  LoG:
                    sigma:
                    - 1
                    - 2.5
                featureClass:
                  glcm: [Idm, 'Contrast']
                  shape:
                setting:
                  binCount: 32
                  distances: [1,
                              2]
                  force2D: true
                  force2Ddimension: 1
                  weightingNorm: no_weighting
                  gldm_a: 2
                  voxelArrayShift: 1000
                  normalize: true
                  normalizeScale: 100
                  removeOutliers: 3
                  resegmentRange: [3, -3]
                  resegmentMode: sigma
                  resegmentShape: True
                  minimumROISize: 50
                  label: 2
                """)
            .settings();
    MeasuredImage original = settings.images().get(0);
    assertThat(settings.images())
        .extracting(MeasuredImage::type)
        .containsExactly(
            new ImageType.Original(),
            new ImageType.Wavelet("bior2.2", 0, 2),
            new ImageType.LaplacianOfGaussian(List.of(Sigma.ofWhole(1), Sigma.of(2.5))));
    assertThat(original.measuring().binning()).isEqualTo(new Binning.Count(32));
    assertThat(original.measuring().distances()).containsExactly(1, 2);
    assertThat(original.measuring().flatDimension()).isEqualTo(OptionalInt.of(1));
    assertThat(original.measuring().weightingNorm()).isEqualTo(WeightingNorm.NO_WEIGHTING);
    assertThat(settings.features()).hasSize(16).endsWith(Feature.GLCM_IDM, Feature.GLCM_CONTRAST);
    assertThat(settings.normalisation()).contains(new Normalisation(100, OptionalDouble.of(3)));
    assertThat(settings.resegmentation())
        .contains(new Resegmentation(-3, OptionalDouble.of(3), Resegmentation.Mode.SIGMA, true));
    assertThat(settings.roiRules().minimumSize()).isEqualTo(OptionalInt.of(50));
  }

  @Test
  void the_switch_for_ibsi_is_that_of_the_settings() {
    String setting = "resampledPixelSpacing: [1, 1, 2], resegmentRange: [-100, 300]";
    ExtractionSettings pyradiomics = ParameterFile.parse("setting: {" + setting + "}").settings();
    assertThat(ParameterFile.parse("setting: {" + setting + ", ibsi: true}").settings())
        .isEqualTo(pyradiomics.ibsi())
        .isNotEqualTo(pyradiomics);
    assertThat(ParameterFile.parse("setting: {" + setting + ", ibsi: false}").settings())
        .isEqualTo(pyradiomics);
  }

  @Test
  void the_presets_are_those_of_the_settings() {
    assertThat(Preset.WANG2024.parameters().settings()).isEqualTo(ExtractionSettings.wang2024());
    ExtractionSettings resampled = Preset.WANG2024_RESAMPLED.parameters().settings();
    assertThat(resampled.resampling()).isEmpty();
    assertThat(resampled.images()).isEqualTo(ExtractionSettings.wang2024().images());
    assertThat(resampled.features()).isEqualTo(ExtractionSettings.wang2024().features());
  }

  @Test
  void what_ibsi_changes_can_be_set_for_itself() {
    ExtractionSettings settings =
        ParameterFile.parse(
                """
                featureClass: {shape: null, firstorder: null}
                imageType: {Original: {excessKurtosis: false}, Gradient: {binOrigin: multiple}}
                setting:
                  ibsi: true
                  force2D: true
                  mergeSlices: false
                  resampledPixelSpacing: [1, 1, 2]
                  gridAlignment: corner
                  maskInterpolator: sitkNearestNeighbor
                  roundIntensities: false
                  sampleCovariance: false
                  wholeShape: false
                  resegmentOutliers: 3
                """)
            .settings();
    assertThat(settings.resampling())
        .contains(new Resampling(new Vector3(1, 1, 2), Interpolator.BSPLINE));
    assertThat(settings.shapeRules()).isEqualTo(ShapeRules.DEFAULT);
    assertThat(settings.images().get(0).measuring().excessKurtosis()).isFalse();
    assertThat(settings.images().get(0).measuring().mergeSlices()).isFalse();
    assertThat(settings.images().get(0).measuring().binning())
        .isEqualTo(new Binning.Width(25, BinOrigin.RANGE));
    assertThat(settings.images().get(1).measuring().binning()).isEqualTo(new Binning.Width(25));
    assertThat(settings.resegmentation().orElseThrow().outliers()).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "setting: {binwidth: 25}                | UNKNOWN     | 'binWidth'",
        "imageType: {Wavelets: {}}              | UNKNOWN     | 'Wavelet'",
        "featureClass: {glcm: [JointEnergie]}   | UNKNOWN     | 'JointEnergy'",
        "setings: {}                            | UNKNOWN     | 'setting'",
        "imageType: {Original: {label: 2}}      | UNKNOWN     | imageType.Original",
        "setting: {binWidth: wide}              | INVALID     | setting.binWidth",
        "setting: {binWidth: -1}                | INVALID     | setting.binWidth",
        "setting: {mergeSlices: false}          | INVALID     | force2D",
        "setting: {gridAlignment: centre}       | UNKNOWN     | 'center'",
        "setting: {minimumROIDimensions: 4}     | INVALID     | from 1 to 3",
        "imageType: {LoG: {}}                   | INVALID     | sigma",
        "imageType: {LBP2D: {}}                 | UNSUPPORTED | LBP2D",
        "featureClass: {shape2D: null}          | INVALID     | force2D",
        "featureClass: {glcm: [Dissimilarity]}  | UNSUPPORTED | Dissimilarity",
        "setting: {interpolator: sitkGausian}   | UNKNOWN     | 'sitkGaussian'",
        "setting: {interpolator: 11}            | INVALID     | from 1 to 10",
        "voxelSetting: {kernelRadius: 2}        | UNSUPPORTED | voxelSetting",
        "setting: {binWidth: 25                 | SYNTAX      | line 1",
        "setting: *other                        | SYNTAX      | line 1"
      })
  void what_is_wrong_is_named(String yaml, ParameterException.Code code, String named) {
    ParameterException e =
        catchThrowableOfType(ParameterException.class, () -> ParameterFile.parse(yaml));
    assertThat(e.code()).isEqualTo(code);
    assertThat(e).hasMessageContaining(named);
  }
}
