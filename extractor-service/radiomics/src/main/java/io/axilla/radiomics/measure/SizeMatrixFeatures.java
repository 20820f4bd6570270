// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import io.axilla.radiomics.texture.SizeMatrix;

/**
 * What run length, size zone and dependence matrices have in common: features of the counts n(i, j)
 * of levels i and sizes j with sum N. After Galloway, Computer Graphics and Image Processing
 * 1975;4:172-9 and the IBSI manual.
 */
final class SizeMatrixFeatures {
  private SizeMatrixFeatures() {}

  /** 1/N sum n i^a j^b for exponents -2, 0 and 2: the emphases. */
  static double emphasis(SizeMatrix m, int levelExponent, int sizeExponent) {
    double sum = 0;
    for (int c = 0; c < m.cells(); c++) {
      sum += times(times(m.count(c), m.level(c), levelExponent), m.size(c), sizeExponent);
    }
    return sum / m.total();
  }

  private static double times(double value, double base, int exponent) {
    return exponent == 0 ? value : exponent > 0 ? value * (base * base) : value / (base * base);
  }

  /** 1/N sum_i (sum_j n)^2. */
  static double levelNonUniformity(SizeMatrix m) {
    return sumOfSquares(m.byLevel()) / m.total();
  }

  /** 1/N^2 sum_i (sum_j n)^2. */
  static double levelNonUniformityNormalised(SizeMatrix m) {
    return sumOfSquares(m.byLevel()) / (m.total() * m.total());
  }

  /** 1/N sum_j (sum_i n)^2. */
  static double sizeNonUniformity(SizeMatrix m) {
    return sumOfSquares(m.bySize()) / m.total();
  }

  /** 1/N^2 sum_j (sum_i n)^2. */
  static double sizeNonUniformityNormalised(SizeMatrix m) {
    return sumOfSquares(m.bySize()) / (m.total() * m.total());
  }

  /** N / sum n j: sizes counted against voxels. */
  static double percentage(SizeMatrix m) {
    double voxels = 0;
    for (int c = 0; c < m.cells(); c++) {
      voxels += m.count(c) * m.size(c);
    }
    return m.total() / voxels;
  }

  /** Variance of the levels under n / N. */
  static double levelVariance(SizeMatrix m) {
    double mean = 0;
    for (int c = 0; c < m.cells(); c++) {
      mean += m.count(c) / m.total() * m.level(c);
    }
    double sum = 0;
    for (int c = 0; c < m.cells(); c++) {
      double d = m.level(c) - mean;
      sum += m.count(c) / m.total() * (d * d);
    }
    return sum;
  }

  /** Variance of the sizes under n / N. */
  static double sizeVariance(SizeMatrix m) {
    double mean = 0;
    for (int c = 0; c < m.cells(); c++) {
      mean += m.count(c) / m.total() * m.size(c);
    }
    double sum = 0;
    for (int c = 0; c < m.cells(); c++) {
      double d = m.size(c) - mean;
      sum += m.count(c) / m.total() * (d * d);
    }
    return sum;
  }

  /** - sum n/N log2(n/N + eps). */
  static double entropy(SizeMatrix m) {
    double sum = 0;
    for (int c = 0; c < m.cells(); c++) {
      double p = m.count(c) / m.total();
      sum += p * Logarithm.base2(p + Math.ulp(1.0));
    }
    return -sum;
  }

  private static double sumOfSquares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
