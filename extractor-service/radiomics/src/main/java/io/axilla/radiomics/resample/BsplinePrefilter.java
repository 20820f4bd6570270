// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

/**
 * Cubic B-spline coefficients of samples, by recursive filtering along each axis with mirrored
 * borders: Unser, IEEE Signal Processing Magazine 1999;16(6):22-38, box 2, with the operations in
 * the order of itk::BSplineDecompositionImageFilter.
 */
final class BsplinePrefilter {
  /** The pole of the cubic spline. */
  private static final double Z = Math.sqrt(3.0) - 2.0;

  private static final double GAIN = (1.0 - Z) * (1.0 - 1.0 / Z);

  /** How many samples the first coefficient of the causal pass looks at; ITK's tolerance 1e-10. */
  private static final int HORIZON = (int) Math.ceil(Math.log(1e-10) / Math.log(Math.abs(Z)));

  private BsplinePrefilter() {}

  /** How many rows are filtered at a time, so that their sums need not wait for each other. */
  private static final int ROWS = 8;

  /** Replaces the samples of a grid by its coefficients. */
  static void apply(double[] c, int ni, int nj, int nk, Loop loop) {
    int rows = nj * nk;
    loop.run(
        (rows + ROWS - 1) / ROWS,
        (from, to) -> {
          for (int row = from * ROWS; row < Math.min(to * ROWS, rows); row += ROWS) {
            lines(c, row * ni, 1, ni, Math.min(ROWS, rows - row), ni);
          }
        });
    loop.run(
        nk,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            lines(c, k * nj * ni, ni, nj, ni, 1);
          }
        });
    loop.run(
        nj,
        (from, to) -> {
          for (int j = from; j < to; j++) {
            lines(c, j * ni, ni * nj, nk, ni, 1);
          }
        });
  }

  /**
   * Filters several lines.
   *
   * @param from first sample of the first line
   * @param stride from sample to sample
   * @param n samples of a line
   * @param count of lines
   * @param apart from line to line
   */
  private static void lines(double[] c, int from, int stride, int n, int count, int apart) {
    if (n == 1) {
      return;
    }
    for (int s = 0; s < n; s++) {
      int at = from + s * stride;
      for (int w = 0; w < count; w++) {
        c[at + w * apart] *= GAIN;
      }
    }
    for (int w = 0; w < count; w++) {
      c[from + w * apart] = firstCausal(c, from + w * apart, stride, n);
    }
    for (int s = 1; s < n; s++) {
      int at = from + s * stride;
      for (int w = 0; w < count; w++) {
        c[at + w * apart] += Z * c[at + w * apart - stride];
      }
    }
    int last = from + (n - 1) * stride;
    for (int w = 0; w < count; w++) {
      int at = last + w * apart;
      c[at] = (Z / (Z * Z - 1.0)) * (Z * c[at - stride] + c[at]);
    }
    for (int s = n - 2; s >= 0; s--) {
      int at = from + s * stride;
      for (int w = 0; w < count; w++) {
        c[at + w * apart] = Z * (c[at + w * apart + stride] - c[at + w * apart]);
      }
    }
  }

  private static double firstCausal(double[] c, int from, int stride, int n) {
    double zn = Z;
    double sum;
    if (HORIZON < n) {
      sum = c[from];
      for (int s = 1; s < HORIZON; s++) {
        sum += zn * c[from + s * stride];
        zn *= Z;
      }
      return sum;
    }
    double iz = 1.0 / Z;
    double z2n = Math.pow(Z, n - 1);
    sum = c[from] + z2n * c[from + (n - 1) * stride];
    z2n *= z2n * iz;
    for (int s = 1; s <= n - 2; s++) {
      sum += (zn + z2n) * c[from + s * stride];
      zn *= Z;
      z2n *= iz;
    }
    return sum / (1.0 - zn * zn);
  }
}
