// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import io.axilla.radiomics.image.Vector3;

/**
 * New spacing of image and mask.
 *
 * @param spacing mm along i, j, k; 0 keeps the spacing along that axis
 * @param interpolator for the image
 * @param alignment of the new grid with the old one
 * @param maskInterpolator nearest neighbour, or linear with all from one half counted as inside
 * @param roundIntensities round interpolated values to whole numbers, as IBSI asks for Hounsfield
 *     units; otherwise values of integer types are cut toward zero and others stay as they are
 */
public record Resampling(
    Vector3 spacing,
    Interpolator interpolator,
    GridAlignment alignment,
    Interpolator maskInterpolator,
    boolean roundIntensities) {
  public Resampling {
    if (spacing.x() < 0 || spacing.y() < 0 || spacing.z() < 0) {
      throw new IllegalArgumentException("negative spacing: " + spacing);
    }
    if (maskInterpolator != Interpolator.NEAREST_NEIGHBOUR
        && maskInterpolator != Interpolator.LINEAR) {
      throw new IllegalArgumentException("no interpolator for masks: " + maskInterpolator);
    }
  }

  /** PyRadiomics' way: corners aligned, mask by nearest neighbour, nothing rounded. */
  public Resampling(Vector3 spacing, Interpolator interpolator) {
    this(spacing, interpolator, GridAlignment.CORNER, Interpolator.NEAREST_NEIGHBOUR, false);
  }

  /** The same as IBSI does it. */
  public Resampling ibsi() {
    return new Resampling(spacing, interpolator, GridAlignment.CENTRE, Interpolator.LINEAR, true);
  }
}
