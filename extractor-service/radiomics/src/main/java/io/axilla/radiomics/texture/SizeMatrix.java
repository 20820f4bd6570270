// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.texture;

import java.util.Arrays;

/**
 * How often each grey level i occurs together with each size j: lengths of runs (GLRLM, IBSI TP0I),
 * sizes of zones (GLSZM, 9SAK) or numbers of dependent neighbours and oneself (GLDM, REK0). Only
 * cells that are not zero are kept, by level and then by size.
 */
public final class SizeMatrix {
  private final int[] levels;
  private final int[] sizes;
  private final double[] counts;
  private final double total;

  private SizeMatrix(int[] levels, int[] sizes, double[] counts) {
    this.levels = levels;
    this.sizes = sizes;
    this.counts = counts;
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    total = sum;
  }

  /**
   * From a dense table.
   *
   * @param levels the grey level of each row
   * @param table rows of {@code width} sizes, the first of which is {@code firstSize}
   */
  static SizeMatrix ofTable(int[] levels, double[] table, int width, int firstSize) {
    int cells = 0;
    for (double count : table) {
      if (count != 0) {
        cells++;
      }
    }
    int[] level = new int[cells];
    int[] size = new int[cells];
    double[] counts = new double[cells];
    int cell = 0;
    for (int row = 0; row < levels.length; row++) {
      for (int column = 0; column < width; column++) {
        double count = table[row * width + column];
        if (count != 0) {
          level[cell] = levels[row];
          size[cell] = firstSize + column;
          counts[cell++] = count;
        }
      }
    }
    return new SizeMatrix(level, size, counts);
  }

  /** From single occurrences, each a level in the upper and a size in the lower half; any order. */
  static SizeMatrix ofOccurrences(long[] occurrences) {
    long[] sorted = occurrences.clone();
    Arrays.sort(sorted);
    int cells = 0;
    for (int n = 0; n < sorted.length; n++) {
      if (n == 0 || sorted[n] != sorted[n - 1]) {
        cells++;
      }
    }
    int[] level = new int[cells];
    int[] size = new int[cells];
    double[] counts = new double[cells];
    int cell = -1;
    for (int n = 0; n < sorted.length; n++) {
      if (n == 0 || sorted[n] != sorted[n - 1]) {
        cell++;
        level[cell] = (int) (sorted[n] >> 32);
        size[cell] = (int) sorted[n];
      }
      counts[cell]++;
    }
    return new SizeMatrix(level, size, counts);
  }

  /** The number of cells that are not zero. */
  public int cells() {
    return counts.length;
  }

  /** Grey level i of a cell. */
  public int level(int cell) {
    return levels[cell];
  }

  /** Size j of a cell. */
  public int size(int cell) {
    return sizes[cell];
  }

  /** How often level and size of a cell occur together. */
  public double count(int cell) {
    return counts[cell];
  }

  /** Sum of all cells: the number of runs, zones or voxels. */
  public double total() {
    return total;
  }

  /** Sums over the sizes, one for each level that occurs. */
  public double[] byLevel() {
    return sumsBy(levels);
  }

  /** Sums over the levels, one for each size that occurs. */
  public double[] bySize() {
    return sumsBy(sizes);
  }

  private double[] sumsBy(int[] key) {
    long[] order = new long[key.length];
    for (int c = 0; c < order.length; c++) {
      order[c] = (long) key[c] << 32 | c;
    }
    Arrays.sort(order);
    double[] sums = new double[key.length];
    int groups = 0;
    for (int n = 0; n < order.length; n++) {
      if (n > 0 && order[n] >> 32 != order[n - 1] >> 32) {
        groups++;
      }
      sums[groups] += counts[(int) order[n]];
    }
    return Arrays.copyOf(sums, order.length == 0 ? 0 : groups + 1);
  }
}
