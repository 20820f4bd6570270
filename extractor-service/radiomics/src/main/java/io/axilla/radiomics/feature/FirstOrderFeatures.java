// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

import io.axilla.radiomics.discretise.GreyLevels;
import java.util.Arrays;

/**
 * First-order statistics (IBSI UHIW) of the values X(n) of N voxels, and entropy and uniformity of
 * their histogram p (IBSI ZVCW).
 */
final class FirstOrderFeatures {
  private final double[] x;
  private final double[] sorted;
  private final GreyLevels levels;
  private final double voxelVolume;
  private final double shift;
  private final double mean;
  private final double m2;

  /**
   * @param shift c, added to the values for energy and root mean square
   */
  FirstOrderFeatures(double[] values, GreyLevels levels, double voxelVolumeMm3, double shift) {
    x = values;
    sorted = values.clone();
    Arrays.sort(sorted);
    this.levels = levels;
    voxelVolume = voxelVolumeMm3;
    this.shift = shift;
    mean = Sums.mean(x);
    m2 = centralMoment(2);
  }

  double value(Feature feature) {
    return switch (feature) {
      case FIRST_ORDER_MEAN -> mean;
      case FIRST_ORDER_MEDIAN -> median();
      case FIRST_ORDER_MINIMUM -> sorted[0];
      case FIRST_ORDER_MAXIMUM -> sorted[sorted.length - 1];
      case FIRST_ORDER_RANGE -> sorted[sorted.length - 1] - sorted[0];
      case FIRST_ORDER_PERCENTILE_10 -> percentile(10);
      case FIRST_ORDER_PERCENTILE_90 -> percentile(90);
      case FIRST_ORDER_INTERQUARTILE_RANGE -> percentile(75) - percentile(25);
      case FIRST_ORDER_ENERGY -> energy();
      case FIRST_ORDER_TOTAL_ENERGY -> energy() * voxelVolume;
      case FIRST_ORDER_ROOT_MEAN_SQUARED -> Math.sqrt(energy() / x.length);
      case FIRST_ORDER_MEAN_ABSOLUTE_DEVIATION -> meanAbsoluteDeviation(x);
      case FIRST_ORDER_ROBUST_MEAN_ABSOLUTE_DEVIATION -> robustMeanAbsoluteDeviation();
      case FIRST_ORDER_VARIANCE -> m2;
      case FIRST_ORDER_STANDARD_DEVIATION -> Math.sqrt(m2);
      case FIRST_ORDER_SKEWNESS -> m2 == 0 ? 0 : centralMoment(3) / Math.pow(m2, 1.5);
      case FIRST_ORDER_KURTOSIS -> m2 == 0 ? 0 : centralMoment(4) / (m2 * m2);
      case FIRST_ORDER_ENTROPY -> entropy();
      case FIRST_ORDER_UNIFORMITY -> uniformity();
      default -> throw new IllegalArgumentException(feature + " is not a first-order feature");
    };
  }

  /** sum (X(n) + c)^2. */
  private double energy() {
    return Sums.over(x.length, n -> (x[n] + shift) * (x[n] + shift));
  }

  /** 1/N sum (X(n) - mean)^order. */
  private double centralMoment(int order) {
    double sum =
        Sums.over(
            x.length,
            n -> {
              double d = x[n] - mean;
              double square = d * d;
              return order == 2 ? square : order == 3 ? square * d : square * square;
            });
    return sum / x.length;
  }

  private double median() {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Between the two nearest ranks, linearly, with numpy.percentile's operations. */
  private double percentile(double percent) {
    double rank = (sorted.length - 1) * (percent / 100);
    int below = (int) Math.floor(rank);
    double a = sorted[below];
    double b = sorted[Math.min(below + 1, sorted.length - 1)];
    double t = rank - below;
    return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t);
  }

  /** 1/N sum |X(n) - mean|. */
  private static double meanAbsoluteDeviation(double[] x) {
    double mean = Sums.mean(x);
    return Sums.over(x.length, n -> Math.abs(x[n] - mean)) / x.length;
  }

  /** The same over the values from the 10th to the 90th percentile, these included. */
  private double robustMeanAbsoluteDeviation() {
    double low = percentile(10);
    double high = percentile(90);
    return meanAbsoluteDeviation(
        Arrays.stream(sorted).filter(value -> value - low >= 0 && value - high <= 0).toArray());
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
