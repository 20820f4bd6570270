// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

/**
 * One pass of a recursive Gaussian along one axis of a grid, as itk::RecursiveSeparableImageFilter:
 * lines in double, result in float32.
 */
final class RecursivePass {
  private RecursivePass() {}

  /** Filters along an axis and keeps the samples from {@code low} to {@code high} of it. */
  static FloatGrid along(Samples in, int axis, DericheGaussian gaussian, int low, int high) {
    int n = in.length(axis);
    FloatGrid out = resized(in, axis, high - low + 1);
    RecursiveLines lines = new RecursiveLines(gaussian, n);
    if (axis == 0) {
      int rows = in.nj() * in.nk();
      for (int row = 0; row < rows; row += RecursiveLines.WIDTH) {
        int width = Math.min(RecursiveLines.WIDTH, rows - row);
        load(in, row * n, 1, n, width, n, lines);
        lines.filter(low, high);
        storeRows(lines, low, high, out.values(), row, width);
      }
    } else {
      int stride = axis == 1 ? in.ni() : in.ni() * in.nj();
      int blocks = axis == 1 ? in.nk() : 1;
      int kept = high - low + 1;
      for (int block = 0; block < blocks; block++) {
        for (int at = 0; at < stride; at += RecursiveLines.WIDTH) {
          int width = Math.min(RecursiveLines.WIDTH, stride - at);
          load(in, block * n * stride + at, stride, 1, width, n, lines);
          lines.filter(low, high);
          store(lines, low, high, out.values(), block * kept * stride + at, stride, width);
        }
      }
    }
    return out;
  }

  private static FloatGrid resized(Samples in, int axis, int length) {
    return new FloatGrid(
        axis == 0 ? length : in.ni(), axis == 1 ? length : in.nj(), axis == 2 ? length : in.nk());
  }

  /**
   * Fills the lines.
   *
   * @param stride from sample to sample of a line
   * @param apart from line to line
   */
  private static void load(
      Samples in, int from, int stride, int apart, int width, int n, RecursiveLines lines) {
    for (int s = 0; s < n; s++) {
      in.copy(from + s * stride, apart, lines.samples(s), width);
    }
  }

  private static void store(
      RecursiveLines lines, int low, int high, float[] out, int from, int stride, int width) {
    for (int s = low; s <= high; s++) {
      double[] results = lines.results(s);
      int at = from + (s - low) * stride;
      for (int t = 0; t < width; t++) {
        out[at + t] = (float) results[t];
      }
    }
  }

  private static void storeRows(
      RecursiveLines lines, int low, int high, float[] out, int row, int width) {
    int kept = high - low + 1;
    for (int s = low; s <= high; s++) {
      double[] results = lines.results(s);
      int at = row * kept + s - low;
      for (int t = 0; t < width; t++, at += kept) {
        out[at] = (float) results[t];
      }
    }
  }
}
