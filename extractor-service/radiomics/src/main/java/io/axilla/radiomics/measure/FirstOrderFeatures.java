// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import io.axilla.radiomics.discretise.GreyLevels;
import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.settings.Measuring;
import java.util.Arrays;

/**
 * First-order statistics (IBSI UHIW) of the values X(n) of N voxels, and entropy and uniformity of
 * their histogram p (IBSI ZVCW).
 */
final class FirstOrderFeatures {
  private final double[] x;
  private final OrderStatistics ranks;
  private final Moments moments;
  private final GreyLevels levels;
  private final double voxelVolume;
  private final double energy;
  private final double normalKurtosis;

  FirstOrderFeatures(
      double[] values, GreyLevels levels, double voxelVolumeMm3, Measuring measuring) {
    x = values;
    ranks = new OrderStatistics(values, levels);
    moments = Moments.of(values);
    energy = Moments.energy(values, measuring.voxelArrayShift());
    normalKurtosis = measuring.excessKurtosis() ? 3 : 0;
    this.levels = levels;
    voxelVolume = voxelVolumeMm3;
  }

  double value(Feature feature) {
    double m2 = moments.m2();
    return switch (feature) {
      case FIRST_ORDER_MEAN -> moments.mean();
      case FIRST_ORDER_MEDIAN -> ranks.median();
      case FIRST_ORDER_MINIMUM -> ranks.at(0);
      case FIRST_ORDER_MAXIMUM -> ranks.at(x.length - 1);
      case FIRST_ORDER_RANGE -> ranks.at(x.length - 1) - ranks.at(0);
      case FIRST_ORDER_PERCENTILE_10 -> ranks.percentile(10);
      case FIRST_ORDER_PERCENTILE_90 -> ranks.percentile(90);
      case FIRST_ORDER_INTERQUARTILE_RANGE -> ranks.percentile(75) - ranks.percentile(25);
      case FIRST_ORDER_ENERGY -> energy;
      case FIRST_ORDER_TOTAL_ENERGY -> energy * voxelVolume;
      case FIRST_ORDER_ROOT_MEAN_SQUARED -> Math.sqrt(energy / x.length);
      case FIRST_ORDER_MEAN_ABSOLUTE_DEVIATION -> moments.meanAbsoluteDeviation();
      case FIRST_ORDER_ROBUST_MEAN_ABSOLUTE_DEVIATION -> robustMeanAbsoluteDeviation();
      case FIRST_ORDER_VARIANCE -> m2;
      case FIRST_ORDER_STANDARD_DEVIATION -> Math.sqrt(m2);
      case FIRST_ORDER_SKEWNESS -> m2 == 0 ? 0 : moments.m3() / Math.pow(m2, 1.5);
      case FIRST_ORDER_KURTOSIS -> m2 == 0 ? 0 : moments.m4() / (m2 * m2) - normalKurtosis;
      case FIRST_ORDER_ENTROPY -> entropy();
      case FIRST_ORDER_UNIFORMITY -> uniformity();
      default -> throw new IllegalArgumentException(feature + " is not a first-order feature");
    };
  }

  /** Mean absolute deviation of the values from the 10th to the 90th percentile, these included. */
  private double robustMeanAbsoluteDeviation() {
    double low = ranks.percentile(10);
    double high = ranks.percentile(90);
    double[] within = new double[x.length];
    int count = 0;
    for (double value : x) {
      if (value - low >= 0 && value - high <= 0) {
        within[count++] = value;
      }
    }
    return Moments.of(Arrays.copyOf(within, count)).meanAbsoluteDeviation();
  }

  /** - sum p log2(p + eps). */
  private double entropy() {
    double sum = 0;
    for (int level = 1; level <= levels.highest(); level++) {
      double p = levels.count(level) / (double) levels.voxelCount();
      sum += p * Logarithm.base2(p + Math.ulp(1.0));
    }
    return -sum;
  }

  /** sum p^2. */
  private double uniformity() {
    double sum = 0;
    for (int level = 1; level <= levels.highest(); level++) {
      double p = levels.count(level) / (double) levels.voxelCount();
      sum += p * p;
    }
    return sum;
  }
}
