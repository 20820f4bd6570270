// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.discretise;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.settings.Binning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The voxels of a region of interest as grey levels 1, 2, ... The histogram and all texture
 * matrices start from here.
 */
public final class GreyLevels {
  private final GridSize size;
  private final int[] positions;
  private final int[] levels;
  private final int[] histogram;

  private GreyLevels(GridSize size, int[] positions, int[] levels) {
    this.size = size;
    this.positions = positions;
    this.levels = levels;
    histogram = new int[Arrays.stream(levels).max().orElse(0) + 1];
    for (int level : levels) {
      histogram[level]++;
    }
  }

  /**
   * Discretises the values of a region of interest.
   *
   * @param values one for each voxel inside, in the order of {@link Roi#position}
   * @param type of the image that they come from: the arithmetic of the bin edges follows it
   */
  public static GreyLevels of(Roi roi, double[] values, PixelType type, Binning binning) {
    return of(roi, values, type, binning, OptionalDouble.empty());
  }

  /**
   * The same for values that were taken by range.
   *
   * @param lowerLimit where the range starts
   */
  public static GreyLevels of(
      Roi roi, double[] values, PixelType type, Binning binning, OptionalDouble lowerLimit) {
    BinEdges edges = edges(values, type, binning, lowerLimit);
    int[] levels = new int[values.length];
    int[] positions = new int[values.length];
    for (int n = 0; n < values.length; n++) {
      levels[n] = edges.level(values[n]);
      positions[n] = roi.position(n);
    }
    return new GreyLevels(roi.size(), positions, levels);
  }

  /** The edges of all bins from that of the least to that of the greatest value, ascending. */
  public static double[] binEdges(
      double[] values, PixelType type, Binning binning, OptionalDouble lowerLimit) {
    BinEdges edges = edges(values, type, binning, lowerLimit);
    int lowest = edges.level(Arrays.stream(values).min().orElseThrow());
    int highest = edges.level(Arrays.stream(values).max().orElseThrow());
    double[] all = new double[highest - lowest + 2];
    for (int n = 0; n < all.length; n++) {
      all[n] = edges.below(lowest + n);
    }
    return all;
  }

  private static BinEdges edges(
      double[] values, PixelType type, Binning binning, OptionalDouble lowerLimit) {
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    }
    return BinEdges.of(minimum, maximum, type, binning, lowerLimit);
  }

  /**
   * Each slice that has voxels, on a grid that is one voxel thick.
   *
   * @param axis across the slices: 0 = k, 1 = j, 2 = i
   */
  public List<GreyLevels> slices(int axis) {
    int[] counts = {size.k(), size.j(), size.i()};
    int[] strides = {size.i() * size.j(), size.i(), 1};
    int stride = strides[axis];
    int count = counts[axis];
    int[] perSlice = new int[count];
    for (int position : positions) {
      perSlice[position / stride % count]++;
    }
    int[][] slicePositions = new int[count][];
    int[][] sliceLevels = new int[count][];
    for (int s = 0; s < count; s++) {
      slicePositions[s] = new int[perSlice[s]];
      sliceLevels[s] = new int[perSlice[s]];
    }
    int[] filled = new int[count];
    for (int n = 0; n < positions.length; n++) {
      int s = positions[n] / stride % count;
      slicePositions[s][filled[s]] =
          positions[n] / (stride * count) * stride + positions[n] % stride;
      sliceLevels[s][filled[s]++] = levels[n];
    }
    GridSize flat =
        new GridSize(axis == 2 ? 1 : size.i(), axis == 1 ? 1 : size.j(), axis == 0 ? 1 : size.k());
    List<GreyLevels> slices = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      if (perSlice[s] > 0) {
        slices.add(new GreyLevels(flat, slicePositions[s], sliceLevels[s]));
      }
    }
    return slices;
  }

  /** The grid: the bounding box of the mask. */
  public GridSize size() {
    return size;
  }

  /** Nv, the number of voxels inside. */
  public int voxelCount() {
    return levels.length;
  }

  /** Flat index in the grid of the n-th voxel inside, ascending. */
  public int position(int n) {
    return positions[n];
  }

  /** Level of the n-th voxel inside. */
  public int level(int n) {
    return levels[n];
  }

  /** Ng, the highest level that occurs. */
  public int highest() {
    return histogram.length - 1;
  }

  /** How many voxels have a level. */
  public int count(int level) {
    return histogram[level];
  }

  /** The levels that occur, ascending. */
  public int[] occurring() {
    int[] occurring = new int[histogram.length];
    int count = 0;
    for (int level = 1; level < histogram.length; level++) {
      if (histogram[level] > 0) {
        occurring[count++] = level;
      }
    }
    return Arrays.copyOf(occurring, count);
  }
}
