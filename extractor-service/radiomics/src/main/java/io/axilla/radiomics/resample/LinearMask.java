// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.settings.Interpolator;

/** A mask on another grid by trilinear interpolation; what is one half or more is inside (IBSI). */
final class LinearMask {
  /** One half, less what rounding may take away: voxels midway between two slices are common. */
  private static final double THRESHOLD = 0.5 - 1e-6;

  private LinearMask() {}

  static Mask resample(Mask mask, Geometry grid) {
    if (mask.isEmpty()) {
      return Mask.of(grid, new byte[grid.voxelCount()]);
    }
    IndexBox around = mask.boundingBox().grow(1, mask.geometry().size());
    Mask near = mask.crop(around);
    byte[] inside = near.toBytes();
    double[] ones = new double[inside.length];
    for (int n = 0; n < ones.length; n++) {
      ones[n] = inside[n];
    }
    Volume image = Volume.ofFloat64(near.geometry(), ones);
    double[] values =
        new PointInterpolation(image, Interpolator.LINEAR, PixelType.FLOAT64)
            .resample(new IndexMap(grid, near.geometry()), grid.size());
    byte[] resampled = new byte[values.length];
    for (int n = 0; n < resampled.length; n++) {
      resampled[n] = (byte) (values[n] >= THRESHOLD ? 1 : 0);
    }
    return Mask.of(grid, resampled);
  }
}
