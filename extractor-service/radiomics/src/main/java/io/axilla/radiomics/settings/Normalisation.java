// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import java.util.OptionalDouble;

/**
 * Centring of the whole image at its mean, in units of its standard deviation, before resampling.
 *
 * @param scale factor at the end
 * @param removeOutliers values further from the mean than so many standard deviations are set there
 */
public record Normalisation(double scale, OptionalDouble removeOutliers) {
  public Normalisation {
    if (!(scale > 0) || (removeOutliers.isPresent() && !(removeOutliers.getAsDouble() > 0))) {
      throw new IllegalArgumentException("scale and outlier limit must be positive");
    }
  }
}
