// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import org.jspecify.annotations.Nullable;

/**
 * An image as a cubic B-spline. The values are those of itk::BSplineInterpolateImageFunction; on
 * grids that lie along each other they come from three one-dimensional passes, and where the cast
 * to integers would feel a difference in the last bits, from the sum over 64 coefficients in ITK's
 * order.
 */
final class BsplineImage {
  /** Coefficients this far outside have no influence that a double could hold: 0.27^32 < 1e-18. */
  private static final int MARGIN = 32;

  /** Closer to a whole number than this, the order of the operations could matter. */
  private static final double NEAR_WHOLE = 1e-4;

  private final GridSize full;
  private final PixelType type;
  private final IndexBox window;
  private final int ni;
  private final int nj;
  private final double[] c;
  private final Loop loop;

  /**
   * @param needed the voxels between which values will be asked for
   * @param type that the values are cast to
   */
  BsplineImage(Volume volume, IndexBox needed, PixelType type, Loop loop) {
    full = volume.geometry().size();
    this.type = type;
    this.loop = loop;
    window = needed.grow(MARGIN, full);
    GridSize size = window.size();
    ni = size.i();
    nj = size.j();
    c = volume.toDoubles(window);
    BsplinePrefilter.apply(c, size.i(), size.j(), size.k(), loop);
  }

  /** The sum over the 64 coefficients around a continuous index, in ITK's order. */
  double at(double x, double y, double z, double[] weights, int[] indices) {
    Support.at(x, full.i(), weights, indices, 0);
    Support.at(y, full.j(), weights, indices, 4);
    Support.at(z, full.k(), weights, indices, 8);
    double sum = 0;
    for (int r = 8; r < 12; r++) {
      for (int q = 4; q < 8; q++) {
        int row =
            ((indices[r] - window.lowK()) * nj + indices[q] - window.lowJ()) * ni - window.lowI();
        for (int p = 0; p < 4; p++) {
          sum += weights[p] * weights[q] * weights[r] * c[row + indices[p]];
        }
      }
    }
    return sum;
  }

  /** The values on an output grid, cast; 0 outside of the image. */
  double[] resample(IndexMap map, GridSize output) {
    SeparableGrid grid = SeparableGrid.of(map, output);
    double[] values = grid == null ? null : separable(grid, output);
    return map.isAlongAxes() && values != null && grid != null
        ? castAlongAxes(values, map, grid, output)
        : castOblique(values, map, output);
  }

  private double[] castAlongAxes(
      double[] values, IndexMap map, SeparableGrid grid, GridSize output) {
    forEachRow(
        map,
        output,
        (row, j, k, place) -> {
          boolean inside =
              Support.isInside(grid.k()[k], full.k()) && Support.isInside(grid.j()[j], full.j());
          for (int i = 0; i < output.i(); i++) {
            double value = inside && Support.isInside(grid.i()[i], full.i()) ? values[row + i] : 0;
            boolean exact = value != 0 && isNearWhole(value);
            values[row + i] = type.cast(exact ? place.value(i) : value);
          }
        });
    return values;
  }

  private double[] castOblique(double @Nullable [] approximate, IndexMap map, GridSize output) {
    double[] values = new double[output.voxelCount()];
    forEachRow(
        map,
        output,
        (row, j, k, place) -> {
          for (int i = 0; i < output.i(); i++) {
            if (place.isInside(i)) {
              boolean exact = approximate == null || isNearWhole(approximate[row + i]);
              values[row + i] = type.cast(exact ? place.value(i) : approximate[row + i]);
            }
          }
        });
    return values;
  }

  private interface Row {
    /**
     * @param row flat index of its first voxel
     */
    void cast(int row, int j, int k, Place place);
  }

  /** The places of the voxels of one output row in the input, and scratch for {@link #at}. */
  private final class Place {
    private final IndexMap map;
    private final double[] ends = new double[6];
    private final double[] weights = new double[12];
    private final int[] indices = new int[12];

    Place(IndexMap map) {
      this.map = map;
    }

    boolean isInside(int i) {
      return Support.isInside(map.at(i, 0, ends), full.i())
          && Support.isInside(map.at(i, 1, ends), full.j())
          && Support.isInside(map.at(i, 2, ends), full.k());
    }

    double value(int i) {
      return at(map.at(i, 0, ends), map.at(i, 1, ends), map.at(i, 2, ends), weights, indices);
    }
  }

  private void forEachRow(IndexMap map, GridSize output, Row row) {
    loop.run(
        output.k(),
        (from, to) -> {
          Place place = new Place(map);
          for (int k = from; k < to; k++) {
            for (int j = 0; j < output.j(); j++) {
              map.line(j, k, place.ends);
              row.cast((k * output.j() + j) * output.i(), j, k, place);
            }
          }
        });
  }

  private boolean isNearWhole(double value) {
    double fraction = Math.abs(value - (long) value);
    return type.isInteger() && (fraction < NEAR_WHOLE || fraction > 1 - NEAR_WHOLE);
  }

  /** One axis after the other: i and j slice by slice, then k. */
  private double[] separable(SeparableGrid grid, GridSize out) {
    int plane = out.i() * out.j();
    double[] weights = new double[4 * out.k()];
    int[] indices = new int[weights.length];
    supports(grid.k(), full.k(), window.lowK(), weights, indices);
    double[] values = new double[out.voxelCount()];
    double[] slices = slices(grid, out);
    loop.run(out.k(), (from, to) -> blend(slices, 0, plane, values, 0, from, to, weights, indices));
    return values;
  }

  /** Every slice of the window on the output's rows and columns. */
  private double[] slices(SeparableGrid grid, GridSize out) {
    double[] weightsI = new double[4 * out.i()];
    int[] indicesI = new int[weightsI.length];
    supports(grid.i(), full.i(), window.lowI(), weightsI, indicesI);
    double[] weightsJ = new double[4 * out.j()];
    int[] indicesJ = new int[weightsJ.length];
    supports(grid.j(), full.j(), window.lowJ(), weightsJ, indicesJ);
    int plane = out.i() * out.j();
    double[] slices = new double[plane * window.size().k()];
    loop.run(
        window.size().k(),
        (from, to) -> {
          double[] rows = new double[out.i() * nj];
          for (int k = from; k < to; k++) {
            alongI(k, rows, out.i(), weightsI, indicesI);
            blend(rows, 0, out.i(), slices, k * plane, 0, out.j(), weightsJ, indicesJ);
          }
        });
    return slices;
  }

  /** The rows of a slice, each at the output's columns. */
  private void alongI(int k, double[] rows, int width, double[] weights, int[] indices) {
    for (int row = 0; row < nj; row++) {
      int from = (k * nj + row) * ni;
      int to = row * width;
      for (int i = 0; i < width; i++) {
        int s = 4 * i;
        rows[to + i] =
            weights[s] * c[from + indices[s]]
                + weights[s + 1] * c[from + indices[s + 1]]
                + weights[s + 2] * c[from + indices[s + 2]]
                + weights[s + 3] * c[from + indices[s + 3]];
      }
    }
  }

  /**
   * Each of the output rows, {@code width} wide, from {@code first} to {@code end - 1} is a
   * weighted sum of four input rows.
   */
  private static void blend(
      double[] in,
      int from,
      int width,
      double[] out,
      int to,
      int first,
      int end,
      double[] weights,
      int[] indices) {
    for (int row = first; row < end; row++) {
      int s = 4 * row;
      double w0 = weights[s];
      double w1 = weights[s + 1];
      double w2 = weights[s + 2];
      double w3 = weights[s + 3];
      int r0 = from + indices[s] * width;
      int r1 = from + indices[s + 1] * width;
      int r2 = from + indices[s + 2] * width;
      int r3 = from + indices[s + 3] * width;
      int at = to + row * width;
      for (int n = 0; n < width; n++) {
        out[at + n] = w0 * in[r0 + n] + w1 * in[r1 + n] + w2 * in[r2 + n] + w3 * in[r3 + n];
      }
    }
  }

  private static void supports(
      double[] positions, int n, int low, double[] weights, int[] indices) {
    for (int p = 0; p < positions.length; p++) {
      double inside = Math.min(Math.max(positions[p], -0.5), n - 0.5);
      Support.at(inside, n, weights, indices, 4 * p);
      for (int s = 4 * p; s < 4 * p + 4; s++) {
        indices[s] -= low;
      }
    }
  }
}
