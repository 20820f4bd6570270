// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import java.util.OptionalDouble;

/**
 * Voxels of the mask whose value is out of range are left out of intensities and texture.
 *
 * @param lower lowest value that stays
 * @param upper highest value that stays; empty for no limit
 * @param mode what the limits are measured in
 * @param shape whether shape is measured on the smaller mask too
 * @param outliers values further from the mean inside the mask than so many standard deviations are
 *     left out as well (IBSI 7ACA); empty for none
 */
public record Resegmentation(
    double lower, OptionalDouble upper, Mode mode, boolean shape, OptionalDouble outliers) {
  /** PyRadiomics' words in lower case. */
  public enum Mode {
    /** Grey values. */
    ABSOLUTE,
    /** Fractions of the largest value inside the mask. */
    RELATIVE,
    /** Standard deviations from the mean inside the mask. */
    SIGMA
  }

  public Resegmentation {
    if (upper.isPresent() && upper.getAsDouble() < lower) {
      throw new IllegalArgumentException("limits must be in order: " + lower + ", " + upper);
    }
    if (outliers.isPresent() && !(outliers.getAsDouble() > 0)) {
      throw new IllegalArgumentException("resegmentOutliers must be positive: " + outliers);
    }
  }

  /** By range alone. */
  public Resegmentation(double lower, OptionalDouble upper, Mode mode, boolean shape) {
    this(lower, upper, mode, shape, OptionalDouble.empty());
  }
}
