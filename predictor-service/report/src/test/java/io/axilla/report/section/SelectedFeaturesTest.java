// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectedFeaturesTest {
  @ParameterizedTest
  @CsvSource({
    "pre_original_shape_Sphericity, original",
    "post_wavelet-LLH_glcm_Id, wavelet",
    "pre_log-sigma-2-0-mm-3D_firstorder_Mean, Laplacian of Gaussian",
    "post_gradient_glrlm_RunEntropy, gradient"
  })
  void the_filter_is_in_the_name(String feature, String filter) {
    assertThat(SelectedFeatures.filter(feature)).isEqualTo(filter);
  }
}
