// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.benchmarks;

import io.axilla.radiomics.parameters.ParameterFile;
import io.axilla.radiomics.settings.ExtractionSettings;

/** The study's feature set with another discretisation. */
final class Wang2024 {
  private Wang2024() {}

  static ExtractionSettings withBins(int bins) {
    return ParameterFile.parse(
            """
            imageType:
              Original: {}
              Wavelet: {}
              Gradient: {}
              LoG: {sigma: [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]}
            featureClass: {shape: null, firstorder: null, glcm: null, glrlm: null, glszm: null,
                           gldm: null, ngtdm: null}
            setting:
              binCount: %d
              resampledPixelSpacing: [1.0, 1.0, 1.25]
              padDistance: 40
            """
                .formatted(bins))
        .settings();
  }
}
