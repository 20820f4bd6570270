// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Volume;
import java.util.HashMap;
import java.util.Map;

/**
 * Each voxel around weighted by the part of a Gaussian that lies in it, as
 * itk::GaussianInterpolateImageFunction and itk::LabelImageGaussianInterpolateImageFunction.
 */
final class GaussianFunction {
  private final double[] values;
  private final int[] size;
  private final double scale;
  private final double reach;
  private final int[] begin = new int[3];
  private final double[][] weights = new double[3][];

  /**
   * @param sigma standard deviation in voxels
   * @param cut how many of them the Gaussian reaches
   */
  GaussianFunction(Volume image, double sigma, double cut) {
    values = image.toDoubles();
    GridSize grid = image.geometry().size();
    size = new int[] {grid.i(), grid.j(), grid.k()};
    scale = 1 / (Math.sqrt(2) * sigma);
    reach = sigma * cut;
  }

  /** The weighted mean. */
  double blend(double x, double y, double z) {
    double[] sums = new double[2];
    visit(
        x,
        y,
        z,
        (value, weight) -> {
          sums[0] += value * weight;
          sums[1] += weight;
        });
    return sums[0] / sums[1];
  }

  /** The value with the greatest sum of weights, the first to reach it. */
  double label(double x, double y, double z) {
    Map<Double, Double> sums = new HashMap<>();
    double[] best = new double[2];
    visit(
        x,
        y,
        z,
        (value, weight) -> {
          double sum = sums.merge(value, weight, Double::sum);
          if (sum > best[0]) {
            best[0] = sum;
            best[1] = value;
          }
        });
    return best[1];
  }

  private interface Visitor {
    void visit(double value, double weight);
  }

  private void visit(double x, double y, double z, Visitor visitor) {
    axis(x, 0);
    axis(y, 1);
    axis(z, 2);
    for (int k = 0; k < weights[2].length; k++) {
      for (int j = 0; j < weights[1].length; j++) {
        int row = ((begin[2] + k) * size[1] + begin[1] + j) * size[0] + begin[0];
        for (int i = 0; i < weights[0].length; i++) {
          visitor.visit(values[row + i], weights[0][i] * weights[1][j] * weights[2][k]);
        }
      }
    }
  }

  private void axis(double position, int axis) {
    begin[axis] = Math.max(0, (int) Math.floor(position + 0.5 - reach));
    int end = Math.min(size[axis], (int) Math.ceil(position + 0.5 + reach));
    double[] parts = new double[end - begin[axis]];
    double t = (-0.5 - position + begin[axis]) * scale;
    double last = ErrorFunction.of(t);
    for (int n = 0; n < parts.length; n++) {
      t += scale;
      double now = ErrorFunction.of(t);
      parts[n] = now - last;
      last = now;
    }
    weights[axis] = parts;
  }
}
