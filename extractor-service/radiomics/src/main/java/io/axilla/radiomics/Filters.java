// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.filter.Exponential;
import io.axilla.radiomics.filter.GradientMagnitude;
import io.axilla.radiomics.filter.ImageFilter;
import io.axilla.radiomics.filter.LaplacianOfGaussian;
import io.axilla.radiomics.filter.Logarithm;
import io.axilla.radiomics.filter.Square;
import io.axilla.radiomics.filter.SquareRoot;
import io.axilla.radiomics.filter.Unfiltered;
import io.axilla.radiomics.filter.Wavelet;
import io.axilla.radiomics.settings.ImageType;
import java.util.List;
import java.util.OptionalInt;

/** The filters that make the images of a type, in the order of the columns. */
final class Filters {
  private Filters() {}

  static List<ImageFilter> of(ImageType type, OptionalInt flatDimension) {
    if (type instanceof ImageType.Original) {
      return List.of(new Unfiltered());
    }
    if (type instanceof ImageType.Wavelet wavelet) {
      return List.of(
          new Wavelet(wavelet.wavelet(), wavelet.startLevel(), wavelet.level(), flatDimension));
    }
    if (type instanceof ImageType.Gradient gradient) {
      return List.of(new GradientMagnitude(gradient.useSpacing()));
    }
    if (type instanceof ImageType.LaplacianOfGaussian laplacian) {
      return laplacian.sigmas().stream()
          .<ImageFilter>map(s -> new LaplacianOfGaussian(s.millimetres(), s.written()))
          .toList();
    }
    if (type instanceof ImageType.Square) {
      return List.of(new Square());
    }
    if (type instanceof ImageType.SquareRoot) {
      return List.of(new SquareRoot());
    }
    if (type instanceof ImageType.Logarithm) {
      return List.of(new Logarithm());
    }
    if (type instanceof ImageType.Exponential) {
      return List.of(new Exponential());
    }
    throw new IllegalStateException("no filter for " + type);
  }
}
