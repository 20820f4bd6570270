// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.settings.Interpolator;

/**
 * Windowed sinc interpolation over five voxels to each side, as
 * itk::WindowedSincInterpolateImageFunction; beyond the border the outermost values go on. After
 * Meijering et al., Medical Image Analysis 2001;5:111-26.
 */
final class WindowedSinc implements PointFunction {
  private static final int RADIUS = 5;
  private static final int WIDTH = 2 * RADIUS;

  private final double[] values;
  private final GridSize size;
  private final Interpolator window;
  private final double[][] weights = new double[3][WIDTH];
  private final int[][] indices = new int[3][WIDTH];

  WindowedSinc(Volume image, Interpolator window) {
    values = image.toDoubles();
    size = image.geometry().size();
    this.window = window;
  }

  @Override
  public double at(double x, double y, double z) {
    axis(x, size.i(), 0);
    axis(y, size.j(), 1);
    axis(z, size.k(), 2);
    double sum = 0;
    for (int k = 0; k < WIDTH; k++) {
      for (int j = 0; j < WIDTH; j++) {
        int row = (indices[2][k] * size.j() + indices[1][j]) * size.i();
        for (int i = 0; i < WIDTH; i++) {
          sum += values[row + indices[0][i]] * weights[0][i] * weights[1][j] * weights[2][k];
        }
      }
    }
    return sum;
  }

  private void axis(double position, int n, int axis) {
    int base = (int) Math.floor(position);
    double distance = position - base;
    double x = distance + RADIUS;
    for (int s = 0; s < WIDTH; s++) {
      x -= 1;
      indices[axis][s] = Math.min(Math.max(base + s - RADIUS + 1, 0), n - 1);
      weights[axis][s] = distance == 0 ? (s == RADIUS - 1 ? 1 : 0) : window(x) * sinc(Math.PI * x);
    }
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(x) / x;
  }

  private double window(double x) {
    double angle = x * Math.PI / RADIUS;
    return switch (window) {
      case HAMMING_SINC -> 0.54 + 0.46 * Math.cos(angle);
      case COSINE_SINC -> Math.cos(angle / 2);
      case WELCH_SINC -> 1 - x * x / (RADIUS * RADIUS);
      case LANCZOS_SINC -> sinc(angle);
      case BLACKMAN_SINC -> 0.42 + 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle);
      default -> throw new IllegalStateException("no window: " + window);
    };
  }
}
