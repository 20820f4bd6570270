// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import io.axilla.radiomics.discretise.GreyLevels;
import java.util.Arrays;

/**
 * Values by rank without sorting all of them: levels ascend with the values, so the histogram tells
 * in which level a rank lies, and only the values of that level are put in order, as far as it is
 * needed (Hoare, Communications of the ACM 1961;4:321-2).
 */
final class OrderStatistics {
  private final double[] values;
  private final GreyLevels levels;
  private final int[] firstRank;
  private final double[][] byLevel;

  OrderStatistics(double[] values, GreyLevels levels) {
    this.values = values;
    this.levels = levels;
    firstRank = new int[levels.highest() + 2];
    for (int level = 1; level <= levels.highest(); level++) {
      firstRank[level + 1] = firstRank[level] + levels.count(level);
    }
    byLevel = new double[levels.highest() + 1][];
  }

  /** The value of a rank, counted from 0. */
  double at(int rank) {
    int found = Arrays.binarySearch(firstRank, 1, firstRank.length, rank);
    int level = found >= 0 ? found : -found - 2;
    while (levels.count(level) == 0) {
      level++;
    }
    if (byLevel[level] == null) {
      byLevel[level] = ofLevel(level);
    }
    return select(byLevel[level], rank - firstRank[level]);
  }

  double median() {
    int half = values.length / 2;
    return values.length % 2 == 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  }

  /** Between the two nearest ranks, linearly, with numpy.percentile's operations. */
  double percentile(double percent) {
    double rank = (values.length - 1) * (percent / 100);
    int below = (int) Math.floor(rank);
    double a = at(below);
    double b = at(Math.min(below + 1, values.length - 1));
    double t = rank - below;
    return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t);
  }

  private double[] ofLevel(int level) {
    double[] part = new double[levels.count(level)];
    int count = 0;
    for (int n = 0; n < values.length; n++) {
      if (levels.level(n) == level) {
        part[count++] = values[n];
      }
    }
    return part;
  }

  /** The value of a rank; afterwards no smaller one stands behind and no greater one before it. */
  private static double select(double[] a, int rank) {
    int low = 0;
    int high = a.length - 1;
    while (low < high) {
      double pivot = median(a[low], a[(low + high) >>> 1], a[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (a[i] < pivot) {
          i++;
        }
        while (a[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double larger = a[i];
          a[i++] = a[j];
          a[j--] = larger;
        }
      }
      if (rank <= j) {
        high = j;
      } else if (rank >= i) {
        low = i;
      } else {
        break;
      }
    }
    return a[rank];
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
