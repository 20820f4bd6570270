// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import io.axilla.radiomics.image.Vector3;

/**
 * New spacing of image and mask.
 *
 * @param spacing mm along i, j, k; 0 keeps the spacing of the mask along that axis
 * @param interpolator for the image; the mask is always taken by nearest neighbour
 */
public record Resampling(Vector3 spacing, Interpolator interpolator) {
  public Resampling {
    if (spacing.x() < 0 || spacing.y() < 0 || spacing.z() < 0) {
      throw new IllegalArgumentException("negative spacing: " + spacing);
    }
  }
}
