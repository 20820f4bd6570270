// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import java.util.OptionalInt;

/**
 * How the shape of the mask is measured.
 *
 * @param sampleCovariance divide the covariance of the N voxel centres by N - 1, which the values
 *     of IBSI rest on, and not by N
 * @param wholeMask look at all of the mask, as IBSI does with its morphological mask; otherwise at
 *     what lies in the box of the voxels that are left by re-segmentation
 * @param flatDimension the axis across which the mask is one voxel thick, for shape2D
 *     (force2Ddimension under force2D: 0 = k, 1 = j, 2 = i); empty where no feature of that class
 *     is wanted
 */
public record ShapeRules(boolean sampleCovariance, boolean wholeMask, OptionalInt flatDimension) {
  /** PyRadiomics' way. */
  public static final ShapeRules DEFAULT = new ShapeRules(false, false, OptionalInt.empty());

  public ShapeRules {
    if (flatDimension.isPresent()
        && (flatDimension.getAsInt() < 0 || flatDimension.getAsInt() > 2)) {
      throw new IllegalArgumentException("force2Ddimension is 0, 1 or 2");
    }
  }

  /** The standard's way. */
  public ShapeRules ibsi() {
    return new ShapeRules(true, true, flatDimension);
  }
}
