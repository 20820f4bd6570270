// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

/**
 * Sums with the additions in NumPy's order (pairs of halves down to blocks of 128, each in eight
 * strands): so a mean is the same to the last bit, and the variance of a constant region is zero
 * for us where it is for PyRadiomics.
 */
final class PairwiseSum {
  private static final int BLOCK = 128;
  private static final int STRANDS = 8;

  private PairwiseSum() {}

  static double of(double[] a, int count) {
    return of(a, 0, count);
  }

  private static double of(double[] a, int from, int count) {
    if (count < STRANDS) {
      double sum = 0;
      for (int n = 0; n < count; n++) {
        sum += a[from + n];
      }
      return sum;
    }
    if (count <= BLOCK) {
      return block(a, from, count);
    }
    int half = count / 2;
    half -= half % STRANDS;
    return of(a, from, half) + of(a, from + half, count - half);
  }

  private static double block(double[] a, int from, int count) {
    double r0 = a[from];
    double r1 = a[from + 1];
    double r2 = a[from + 2];
    double r3 = a[from + 3];
    double r4 = a[from + 4];
    double r5 = a[from + 5];
    double r6 = a[from + 6];
    double r7 = a[from + 7];
    int n = STRANDS;
    for (; n < count - count % STRANDS; n += STRANDS) {
      int at = from + n;
      r0 += a[at];
      r1 += a[at + 1];
      r2 += a[at + 2];
      r3 += a[at + 3];
      r4 += a[at + 4];
      r5 += a[at + 5];
      r6 += a[at + 6];
      r7 += a[at + 7];
    }
    double sum = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7));
    for (; n < count; n++) {
      sum += a[from + n];
    }
    return sum;
  }
}
