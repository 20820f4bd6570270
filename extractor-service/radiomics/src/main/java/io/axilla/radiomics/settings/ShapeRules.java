// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

/**
 * How the shape of the mask is measured.
 *
 * @param sampleCovariance divide the covariance of the N voxel centres by N - 1, which the values
 *     of IBSI rest on, and not by N
 * @param wholeMask look at all of the mask, as IBSI does with its morphological mask; otherwise at
 *     what lies in the box of the voxels that are left by re-segmentation
 */
public record ShapeRules(boolean sampleCovariance, boolean wholeMask) {
  /** PyRadiomics' way. */
  public static final ShapeRules DEFAULT = new ShapeRules(false, false);

  /** The standard's way. */
  public static final ShapeRules IBSI = new ShapeRules(true, true);
}
