// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import io.axilla.radiomics.image.Geometry;
import java.util.OptionalInt;

/**
 * What the mask must satisfy.
 *
 * @param minimumDimensions along how many axes it must be larger than one voxel, 1 to 3
 * @param minimumSize it must have more voxels than this; empty for no limit
 * @param geometryTolerance how far the grids of image and mask may differ, see {@link
 *     Geometry#agreesWith}
 * @param correctMask resample a mask of another grid onto the image's instead of refusing it
 */
public record RoiRules(
    int minimumDimensions, OptionalInt minimumSize, double geometryTolerance, boolean correctMask) {
  /** PyRadiomics' defaults. */
  public static final RoiRules DEFAULT =
      new RoiRules(2, OptionalInt.empty(), Geometry.DEFAULT_TOLERANCE, false);

  public RoiRules {
    if (minimumDimensions < 1 || minimumDimensions > 3) {
      throw new IllegalArgumentException("minimumROIDimensions is 1 to 3: " + minimumDimensions);
    }
    if (minimumSize.isPresent() && minimumSize.getAsInt() < 1) {
      throw new IllegalArgumentException("minimumROISize must be positive: " + minimumSize);
    }
    if (!(geometryTolerance > 0)) {
      throw new IllegalArgumentException("geometryTolerance must be positive");
    }
  }
}
