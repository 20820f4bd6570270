// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

/**
 * The four coefficients and weights that a cubic B-spline takes along one axis, as
 * itk::BSplineInterpolateImageFunction finds them: first index from the position rounded to
 * float32, mirrored at the ends.
 */
final class Support {
  private Support() {}

  /** Writes four weights and four indices for position x on an axis of n samples. */
  static void at(double x, int n, double[] weights, int[] indices, int offset) {
    int first = (int) Math.floor((double) (float) x) - 1;
    double w = x - (first + 1);
    double w3 = (1.0 / 6.0) * w * w * w;
    double w0 = (1.0 / 6.0) + 0.5 * w * (w - 1.0) - w3;
    double w2 = w + w0 - 2.0 * w3;
    weights[offset] = w0;
    weights[offset + 1] = 1.0 - w0 - w2 - w3;
    weights[offset + 2] = w2;
    weights[offset + 3] = w3;
    for (int s = 0; s < 4; s++) {
      indices[offset + s] = n == 1 ? 0 : mirror(first + s, n);
    }
  }

  private static int mirror(int index, int n) {
    int mirrored = index < 0 ? -index : index;
    return mirrored >= n - 1 ? 2 * (n - 1) - mirrored : mirrored;
  }

  /** Whether ITK counts a position as inside an axis of n samples. */
  static boolean isInside(double x, int n) {
    return x >= -0.5 && x < n - 0.5;
  }
}
