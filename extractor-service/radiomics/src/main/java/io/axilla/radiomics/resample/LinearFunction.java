// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Volume;

/**
 * Trilinear interpolation as itk::LinearInterpolateImageFunction; beyond the outermost voxel
 * centres its value goes on.
 */
final class LinearFunction implements PointFunction {
  private final double[] values;
  private final Geometry geometry;

  LinearFunction(Volume image) {
    values = image.toDoubles();
    geometry = image.geometry();
  }

  @Override
  public double at(double x, double y, double z) {
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
