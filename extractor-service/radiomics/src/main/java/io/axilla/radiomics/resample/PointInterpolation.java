// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.settings.Interpolator;

/** Interpolation voxel by voxel, without coefficients beforehand. */
final class PointInterpolation {
  private final PointFunction function;
  private final GridSize in;
  private final PixelType type;

  /**
   * @param type that the values are cast to
   */
  PointInterpolation(Volume image, Interpolator interpolator, PixelType type) {
    function = PointFunction.of(image, interpolator);
    in = image.geometry().size();
    this.type = type;
  }

  /** The values on an output grid, cast; 0 outside of the image. */
  double[] resample(IndexMap map, GridSize output) {
    double[] resampled = new double[output.voxelCount()];
    double[] ends = new double[6];
    int n = 0;
    for (int k = 0; k < output.k(); k++) {
      for (int j = 0; j < output.j(); j++) {
        map.line(j, k, ends);
        for (int i = 0; i < output.i(); i++, n++) {
          double x = map.at(i, 0, ends);
          double y = map.at(i, 1, ends);
          double z = map.at(i, 2, ends);
          if (Support.isInside(x, in.i())
              && Support.isInside(y, in.j())
              && Support.isInside(z, in.k())) {
            resampled[n] = type.cast(function.at(x, y, z));
          }
        }
      }
    }
    return resampled;
  }
}
