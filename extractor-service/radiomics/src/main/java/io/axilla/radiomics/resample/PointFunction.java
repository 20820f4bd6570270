// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.settings.Interpolator;

/** The value of an image at a continuous index inside of it. */
interface PointFunction {
  double at(double x, double y, double z);

  static PointFunction of(Volume image, Interpolator interpolator) {
    return switch (interpolator) {
      case NEAREST_NEIGHBOUR -> nearest(image);
      case LINEAR -> new LinearFunction(image);
      case GAUSSIAN -> new GaussianFunction(image, 0.8, 4)::blend;
      case LABEL_GAUSSIAN -> new GaussianFunction(image, 1, 1)::label;
      case HAMMING_SINC, COSINE_SINC, WELCH_SINC, LANCZOS_SINC, BLACKMAN_SINC ->
          new WindowedSinc(image, interpolator);
      case BSPLINE -> throw new IllegalArgumentException("a spline needs its coefficients");
    };
  }

  private static PointFunction nearest(Volume image) {
    double[] values = image.toDoubles();
    return (x, y, z) ->
        values[
            image
                .geometry()
                .flatIndex(
                    (int) Math.floor(x + 0.5),
                    (int) Math.floor(y + 0.5),
                    (int) Math.floor(z + 0.5))];
  }
}
