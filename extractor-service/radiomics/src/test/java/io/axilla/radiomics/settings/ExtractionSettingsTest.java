// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtractionSettingsTest {
  @Test
  void the_digest_of_the_study_never_changes_by_accident() {
    assertThat(ExtractionSettings.wang2024().canonicalText())
        .startsWith("axilla radiomics settings 1\nimageType = Original() binWidth=25.0 ")
        .contains("imageType = Wavelet(wavelet=coif1 start_level=0 level=1) binWidth=25.0")
        .contains("imageType = LoG(sigma=2.0,3.0,4.0,5.0,6.0,7.0,8.0) ")
        .contains("\nresampling = resampledPixelSpacing=1.0,1.0,1.25 interpolator=sitkBSpline\n");
    assertThat(ExtractionSettings.wang2024().digest())
        .isEqualTo("e68fc41b33c58813ac38aefacfea73bc9050031ba5d818004efa8ac09376f005");
  }

  @Test
  void the_way_of_ibsi_is_written_out_and_has_another_digest() {
    ExtractionSettings ibsi = ExtractionSettings.wang2024().ibsi();
    assertThat(ibsi.canonicalText())
        .contains("binWidth=25.0 binOrigin=range ")
        .contains(" excessKurtosis=true\n")
        .contains(" gridAlignment=center maskInterpolator=sitkLinear roundIntensities=true\n")
        .endsWith("sampleCovariance = true\nwholeShape = true\n");
    assertThat(ibsi.digest()).isNotEqualTo(ExtractionSettings.wang2024().digest());
    assertThat(ibsi.ibsi()).isEqualTo(ibsi);
  }

  @Test
  void other_settings_have_other_digests() {
    assertThat(ExtractionSettings.wang2024Original().digest())
        .isNotEqualTo(ExtractionSettings.wang2024().digest());
  }
}
