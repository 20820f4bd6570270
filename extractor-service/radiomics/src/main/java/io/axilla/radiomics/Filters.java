// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.filter.GradientMagnitude;
import io.axilla.radiomics.filter.ImageFilter;
import io.axilla.radiomics.filter.LaplacianOfGaussian;
import io.axilla.radiomics.filter.Unfiltered;
import io.axilla.radiomics.filter.Wavelet;
import io.axilla.radiomics.settings.ImageType;
import java.util.List;

/** The filters that make the images of a type, in the order of the columns. */
final class Filters {
  private Filters() {}

  static List<ImageFilter> of(ImageType type) {
    if (type instanceof ImageType.Original) {
      return List.of(new Unfiltered());
    }
    if (type instanceof ImageType.Wavelet wavelet) {
      return List.of(new Wavelet(wavelet.wavelet(), wavelet.startLevel(), wavelet.level()));
    }
    if (type instanceof ImageType.Gradient gradient) {
      return List.of(new GradientMagnitude(gradient.useSpacing()));
    }
    if (type instanceof ImageType.LaplacianOfGaussian laplacian) {
      return laplacian.sigmas().stream().<ImageFilter>map(LaplacianOfGaussian::new).toList();
    }
    throw new ExtractionException(
        ExtractionException.Code.UNSUPPORTED_SETTING,
        "the image type " + type.word() + " is not available",
        "leave it out");
  }
}
