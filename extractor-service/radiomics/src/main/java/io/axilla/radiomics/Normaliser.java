// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.settings.Normalisation;

/** Centres a whole image at its mean, in units of its standard deviation (N - 1), float64. */
final class Normaliser {
  private Normaliser() {}

  static Volume apply(Volume image, Normalisation normalisation) {
    double[] values = image.toDoubles();
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double n = values.length;
    double mean = sum / n;
    double factor = 1 / Math.sqrt((squares - sum * sum / n) / (n - 1));
    double limit = normalisation.removeOutliers().orElse(Double.POSITIVE_INFINITY);
    for (int v = 0; v < values.length; v++) {
      double normal = (values[v] - mean) * factor;
      values[v] = Math.max(-limit, Math.min(limit, normal)) * normalisation.scale();
    }
    return Volume.ofFloat64(image.geometry(), values);
  }
}
