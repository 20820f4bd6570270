// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

import io.axilla.radiomics.discretise.GreyLevels;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.settings.Measuring;

/** The features of one image inside the mask; its grey levels are found once for all classes. */
public final class ImageFeatures {
  private final FirstOrderFeatures firstOrder;

  /**
   * @param values one for each voxel inside, in the order of {@link Roi#position}
   * @param type of the image that they come from
   */
  public ImageFeatures(Roi roi, double[] values, PixelType type, Measuring measuring) {
    GreyLevels levels = GreyLevels.of(roi, values, type, measuring.binning());
    firstOrder =
        new FirstOrderFeatures(
            values, levels, roi.geometry().voxelVolumeMm3(), measuring.voxelArrayShift());
  }

  public double value(Feature feature) {
    return switch (feature.family()) {
      case FIRST_ORDER -> firstOrder.value(feature);
      default -> throw new IllegalArgumentException(feature + " is not a feature of an image");
    };
  }
}
