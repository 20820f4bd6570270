// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.discretise;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.settings.Binning;
import java.util.Arrays;

/**
 * The voxels of a region of interest as grey levels 1, 2, ... The histogram and all texture
 * matrices start from here.
 */
public final class GreyLevels {
  private final Roi roi;
  private final int[] levels;
  private final int[] histogram;

  private GreyLevels(Roi roi, int[] levels, int[] histogram) {
    this.roi = roi;
    this.levels = levels;
    this.histogram = histogram;
  }

  /**
   * Discretises the values of a region of interest.
   *
   * @param values one for each voxel inside, in the order of {@link Roi#position}
   * @param type of the image that they come from: the arithmetic of the bin edges follows it
   */
  public static GreyLevels of(Roi roi, double[] values, PixelType type, Binning binning) {
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    }
    BinEdges edges = BinEdges.of(minimum, maximum, type, binning);
    int[] levels = new int[values.length];
    int[] histogram = new int[edges.level(maximum) + 1];
    for (int n = 0; n < values.length; n++) {
      levels[n] = edges.level(values[n]);
      histogram[levels[n]]++;
    }
    return new GreyLevels(roi, levels, histogram);
  }

  /** The grid: the bounding box of the mask. */
  public GridSize size() {
    return roi.size();
  }

  /** Nv, the number of voxels inside. */
  public int voxelCount() {
    return levels.length;
  }

  /** Flat index in the grid of the n-th voxel inside, ascending. */
  public int position(int n) {
    return roi.position(n);
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
