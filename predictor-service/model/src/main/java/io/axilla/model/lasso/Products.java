// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

/**
 * Inner products. Several sums run side by side, since one alone waits for its own last addition;
 * the order of additions depends on lengths alone.
 */
final class Products {
  private Products() {}

  static double of(double[] a, int from, double[] b, int other, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += a[from + i] * b[other + i];
      s1 += a[from + i + 1] * b[other + i + 1];
      s2 += a[from + i + 2] * b[other + i + 2];
      s3 += a[from + i + 3] * b[other + i + 3];
    }
    for (; i < length; i++) {
      s0 += a[from + i] * b[other + i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /**
   * Products of the first {@code count} rows of {@code a} with one vector, four rows at a time, so
   * that the vector is read once for the four.
   *
   * @param stride from one row of a to the next
   * @param from where the vector begins in v
   * @param to where the products begin
   */
  static void of(
      double[] a,
      int stride,
      int count,
      double[] v,
      int from,
      int length,
      double[] products,
      int to) {
    int j = 0;
    for (; j + 3 < count; j += 4) {
      int r0 = j * stride;
      int r1 = r0 + stride;
      int r2 = r1 + stride;
      int r3 = r2 + stride;
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      double t0 = 0;
      double t1 = 0;
      double t2 = 0;
      double t3 = 0;
      int i = 0;
      for (; i + 1 < length; i += 2) {
        double even = v[from + i];
        double odd = v[from + i + 1];
        s0 += a[r0 + i] * even;
        s1 += a[r1 + i] * even;
        s2 += a[r2 + i] * even;
        s3 += a[r3 + i] * even;
        t0 += a[r0 + i + 1] * odd;
        t1 += a[r1 + i + 1] * odd;
        t2 += a[r2 + i + 1] * odd;
        t3 += a[r3 + i + 1] * odd;
      }
      if (i < length) {
        double last = v[from + i];
        s0 += a[r0 + i] * last;
        s1 += a[r1 + i] * last;
        s2 += a[r2 + i] * last;
        s3 += a[r3 + i] * last;
      }
      products[to + j] = s0 + t0;
      products[to + j + 1] = s1 + t1;
      products[to + j + 2] = s2 + t2;
      products[to + j + 3] = s3 + t3;
    }
    for (; j < count; j++) {
      products[to + j] = of(a, j * stride, v, from, length);
    }
  }
}
