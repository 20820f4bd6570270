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
 */
public record Resegmentation(double lower, OptionalDouble upper, Mode mode, boolean shape) {
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
  }
}
