// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.resample.Resampler;
import io.axilla.radiomics.settings.ExtractionSettings;

/**
 * Image and mask on one grid, checked, as the filters and measures get them.
 *
 * @param image resampled or cropped, with the padding that filters may see
 * @param shape the mask whose shape is measured
 * @param mask the voxels that are measured
 */
record PreparedScan(Volume image, Mask shape, Mask mask) {

  static PreparedScan of(Volume image, Mask mask, ExtractionSettings settings) {
    RoiCheck.requireVoxels(mask);
    Resampler.Pair pair = new Resampler.Pair(image, mask);
    if (settings.resampling().isPresent()) {
      RoiCheck.requireInside(image.geometry(), mask);
      pair = Resampler.resample(image, mask, settings.resampling().get(), settings.padDistance());
    }
    RoiCheck.requireSameGrid(
        pair.image().geometry(), pair.mask().geometry(), settings.roiRules().geometryTolerance());
    RoiCheck.requireSize(pair.mask(), settings.roiRules());
    return new PreparedScan(pair.image(), pair.mask(), pair.mask());
  }
}
