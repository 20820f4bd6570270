// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.discretise;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.settings.Binning;

/**
 * An image as grey levels 1, 2, ... inside the mask and 0 outside. The histogram and all texture
 * matrices start from here.
 */
public final class GreyLevels {
  private final GridSize size;
  private final int[] levels;
  private final int[] histogram;
  private final int voxelCount;

  private GreyLevels(GridSize size, int[] levels, int[] histogram, int voxelCount) {
    this.size = size;
    this.levels = levels;
    this.histogram = histogram;
    this.voxelCount = voxelCount;
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
    int[] levels = new int[roi.size().voxelCount()];
    int[] histogram = new int[edges.level(maximum) + 1];
    for (int n = 0; n < values.length; n++) {
      int level = edges.level(values[n]);
      levels[roi.position(n)] = level;
      histogram[level]++;
    }
    return new GreyLevels(roi.size(), levels, histogram, values.length);
  }

  /** The grid: the bounding box of the mask. */
  public GridSize size() {
    return size;
  }

  /** Level of the voxel at a flat index; 0 outside. */
  public int at(int index) {
    return levels[index];
  }

  /** All levels in flat order, in a new array. */
  public int[] toArray() {
    return levels.clone();
  }

  /** Ng, the highest level that occurs. */
  public int highest() {
    return histogram.length - 1;
  }

  /** How many voxels have a level. */
  public int count(int level) {
    return histogram[level];
  }

  /** Nv, the number of voxels inside. */
  public int voxelCount() {
    return voxelCount;
  }
}
