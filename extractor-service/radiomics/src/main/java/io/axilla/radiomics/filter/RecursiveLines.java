// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

/**
 * Applies a recursive Gaussian to many lines at once. Line after line every sum waits for the one
 * before; sample after sample of {@value #WIDTH} lines side by side the loops are independent and
 * the compiler makes vector instructions of them, as long as each loop is as short as those below.
 * The operations of one line are in ITK's order.
 */
final class RecursiveLines {
  /** How many lines are filtered side by side. */
  static final int WIDTH = 64;

  private final DericheGaussian g;
  private final int n;
  private final double[][] x;
  private final double[][] y;
  private final double[][] z = new double[5][WIDTH];

  /**
   * @param n samples of a line, at least 4
   */
  RecursiveLines(DericheGaussian gaussian, int n) {
    g = gaussian;
    this.n = n;
    x = new double[n][WIDTH];
    y = new double[n][WIDTH];
  }

  /** Where the samples with one index go before {@link #filter}: one for each line. */
  double[] samples(int index) {
    return x[index];
  }

  /** The filtered samples with one index after {@link #filter}. */
  double[] results(int index) {
    return y[index];
  }

  /** Filters all lines; only results from {@code low} to {@code high} are made. */
  void filter(int low, int high) {
    for (int i = 0; i <= high; i++) {
      causal(i);
    }
    for (int i = n - 1; i >= low; i--) {
      double[] now = z[i % 5];
      anticausal(i, now);
      if (i <= high) {
        add(y[i], now);
      }
    }
  }

  private void causal(int i) {
    double[] first = x[0];
    weigh(y[i], x[i], back(i, 1), back(i, 2), back(i, 3), g.n());
    if (i >= 4) {
      double[] d = g.d();
      subtract(y[i], y[i - 1], y[i - 2], y[i - 3], y[i - 4], d[0], d[1], d[2], d[3]);
    } else {
      subtract(
          y[i],
          i >= 1 ? y[i - 1] : first,
          i >= 2 ? y[i - 2] : first,
          i >= 3 ? y[i - 3] : first,
          first,
          (i >= 1 ? g.d() : g.bn())[0],
          (i >= 2 ? g.d() : g.bn())[1],
          (i >= 3 ? g.d() : g.bn())[2],
          g.bn()[3]);
    }
  }

  private void anticausal(int i, double[] now) {
    double[] last = x[n - 1];
    weigh(now, ahead(i, 1), ahead(i, 2), ahead(i, 3), ahead(i, 4), g.m());
    int left = n - 1 - i;
    if (left >= 4) {
      double[] d = g.d();
      subtract(
          now,
          z[(i + 1) % 5],
          z[(i + 2) % 5],
          z[(i + 3) % 5],
          z[(i + 4) % 5],
          d[0],
          d[1],
          d[2],
          d[3]);
    } else {
      subtract(
          now,
          left >= 1 ? z[(i + 1) % 5] : last,
          left >= 2 ? z[(i + 2) % 5] : last,
          left >= 3 ? z[(i + 3) % 5] : last,
          last,
          (left >= 1 ? g.d() : g.bm())[0],
          (left >= 2 ? g.d() : g.bm())[1],
          (left >= 3 ? g.d() : g.bm())[2],
          g.bm()[3]);
    }
  }

  private double[] back(int i, int steps) {
    return x[Math.max(i - steps, 0)];
  }

  private double[] ahead(int i, int steps) {
    return x[Math.min(i + steps, n - 1)];
  }

  private static void weigh(
      double[] out, double[] a, double[] b, double[] c, double[] d, double[] weights) {
    double wa = weights[0];
    double wb = weights[1];
    double wc = weights[2];
    double wd = weights[3];
    for (int t = 0; t < WIDTH; t++) {
      out[t] = a[t] * wa + b[t] * wb + c[t] * wc + d[t] * wd;
    }
  }

  private static void subtract(
      double[] out,
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double wa,
      double wb,
      double wc,
      double wd) {
    for (int t = 0; t < WIDTH; t++) {
      out[t] -= a[t] * wa + b[t] * wb + c[t] * wc + d[t] * wd;
    }
  }

  private static void add(double[] out, double[] other) {
    for (int t = 0; t < WIDTH; t++) {
      out[t] += other[t];
    }
  }
}
