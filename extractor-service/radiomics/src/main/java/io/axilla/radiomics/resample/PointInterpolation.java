// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.settings.Interpolator;

/**
 * Nearest neighbour and trilinear interpolation as itk::NearestNeighborInterpolateImageFunction and
 * itk::LinearInterpolateImageFunction; beyond the outermost voxel centres its value goes on.
 */
final class PointInterpolation {
  private final double[] values;
  private final Geometry geometry;
  private final PixelType type;
  private final boolean linear;

  /**
   * @param type that the values are cast to
   */
  PointInterpolation(Volume image, Interpolator interpolator, PixelType type) {
    values = image.toDoubles();
    geometry = image.geometry();
    this.type = type;
    linear = interpolator == Interpolator.LINEAR;
  }

  /** The values on an output grid, cast; 0 outside of the image. */
  double[] resample(IndexMap map, GridSize output) {
    GridSize in = geometry.size();
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
            resampled[n] = type.cast(linear ? linear(x, y, z) : nearest(x, y, z));
          }
        }
      }
    }
    return resampled;
  }

  private double nearest(double x, double y, double z) {
    return values[
        geometry.flatIndex(
            (int) Math.floor(x + 0.5), (int) Math.floor(y + 0.5), (int) Math.floor(z + 0.5))];
  }

  private double linear(double x, double y, double z) {
    int k = Math.max((int) Math.floor(z), 0);
    double distance = z - k;
    double below = plane(x, y, k);
    return distance <= 0 || k + 1 >= geometry.size().k()
        ? below
        : below + (plane(x, y, k + 1) - below) * distance;
  }

  private double plane(double x, double y, int k) {
    int j = Math.max((int) Math.floor(y), 0);
    double distance = y - j;
    double before = row(x, j, k);
    return distance <= 0 || j + 1 >= geometry.size().j()
        ? before
        : before + (row(x, j + 1, k) - before) * distance;
  }

  private double row(double x, int j, int k) {
    int i = Math.max((int) Math.floor(x), 0);
    double distance = x - i;
    int at = geometry.flatIndex(i, j, k);
    return distance <= 0 || i + 1 >= geometry.size().i()
        ? values[at]
        : values[at] + (values[at + 1] - values[at]) * distance;
  }
}
