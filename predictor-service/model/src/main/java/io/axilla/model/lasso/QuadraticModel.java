// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.Arrays;

/**
 * The second-order model of the likelihood in some columns (the working set), the intercept
 * profiled out:
 *
 * <pre>
 * 1/2 (b - b0)' G (b - b0) - g' (b - b0) + lambda sum |b_j|
 * G_jk = (1/n) sum_i w_i (x~_ij - m_j) (x~_ik - m_k),   m_j = sum_i w_i x~_ij / sum_i w_i
 * </pre>
 *
 * <p>Its minimum is found by coordinate descent (Friedman, Hastie, Tibshirani 2010), which finds
 * the signs, and a direct solution for the signs found, which is exact.
 */
final class QuadraticModel {
  private static final int ROUNDS = 500;
  private static final int SWEEPS_A_ROUND = 2;
  private static final double DEPENDENT = 1e-11;

  private final StandardisedColumns x;
  private final double[] weights;
  private final double[] rootWeights;
  private double weightSum;
  private int size;
  private int[] columns = new int[16];
  private double[] centre = new double[16];

  /** sqrt(w_i / n) (x~_ij - m_j), one row of n for each working column. */
  private double[] scaled;

  /** G, row after row, in rows of {@link #stride}. */
  private double[] gram = new double[16 * 16];

  private int stride = 16;

  QuadraticModel(StandardisedColumns x) {
    this.x = x;
    this.weights = new double[x.rows()];
    this.rootWeights = new double[x.rows()];
    this.scaled = new double[16 * x.rows()];
  }

  /** Begins anew with these weights p (1 - p) and no columns. */
  void restart(double[] w) {
    int n = x.rows();
    weightSum = 0;
    for (int i = 0; i < n; i++) {
      weights[i] = w[i];
      weightSum += w[i];
      rootWeights[i] = Math.sqrt(w[i] / n);
    }
    size = 0;
  }

  int size() {
    return size;
  }

  double weightSum() {
    return weightSum;
  }

  /** m_j of the k-th working column. */
  double centre(int k) {
    return centre[k];
  }

  void add(int column) {
    if (size == stride) {
      grow();
    }
    int n = x.rows();
    double m = x.dot(column, weights) / weightSum;
    int from = size * n;
    for (int i = 0; i < n; i++) {
      scaled[from + i] = rootWeights[i] * (x.value(i, column) - m);
    }
    columns[size] = column;
    centre[size] = m;
    for (int k = 0; k <= size; k++) {
      double g = StandardisedColumns.dot(scaled, from, scaled, k * n, n);
      gram[size * stride + k] = g;
      gram[k * stride + size] = g;
    }
    size++;
  }

  private void grow() {
    int wider = 2 * stride;
    double[] larger = new double[wider * wider];
    for (int k = 0; k < size; k++) {
      System.arraycopy(gram, k * stride, larger, k * wider, size);
    }
    gram = larger;
    stride = wider;
    columns = Arrays.copyOf(columns, wider);
    centre = Arrays.copyOf(centre, wider);
    scaled = Arrays.copyOf(scaled, wider * x.rows());
  }

  /**
   * The minimum.
   *
   * @param gradient g of the working columns
   * @param start b0, and where the search begins; not changed
   */
  double[] minimise(double[] gradient, double[] start, double lambda) {
    double[] b = Arrays.copyOf(start, size);
    double[] linear = new double[size];
    for (int j = 0; j < size; j++) {
      linear[j] = gradient[j] + product(j, start);
    }
    double[] rest = new double[size];
    residual(linear, b, rest);
    for (int round = 0; round < ROUNDS; round++) {
      double moved = 0;
      for (int sweep = 0; sweep < SWEEPS_A_ROUND; sweep++) {
        moved = sweep(b, rest, lambda);
      }
      if (moved == 0) {
        return b;
      }
      if (solveForSigns(b, linear, lambda)) {
        residual(linear, b, rest);
        if (allFits(b, rest, lambda)) {
          return b;
        }
      } else {
        residual(linear, b, rest);
      }
    }
    return b;
  }

  private double product(int j, double[] b) {
    return StandardisedColumns.dot(gram, j * stride, b, 0, size);
  }

  private void residual(double[] linear, double[] b, double[] rest) {
    for (int j = 0; j < size; j++) {
      rest[j] = linear[j] - product(j, b);
    }
  }

  /** One cycle over all coordinates; the largest move, in the gradient's units. */
  private double sweep(double[] b, double[] rest, double lambda) {
    double largest = 0;
    for (int j = 0; j < size; j++) {
      double curvature = gram[j * stride + j];
      if (curvature <= 0) {
        continue;
      }
      double u = rest[j] + curvature * b[j];
      double updated = Math.abs(u) <= lambda ? 0 : (u - Math.copySign(lambda, u)) / curvature;
      double step = updated - b[j];
      if (step != 0) {
        b[j] = updated;
        int row = j * stride;
        for (int k = 0; k < size; k++) {
          rest[k] -= step * gram[row + k];
        }
        largest = Math.max(largest, Math.abs(step) * curvature);
      }
    }
    return largest;
  }

  /** Zeros whose gradient is within lambda, but for rounding. */
  private boolean allFits(double[] b, double[] rest, double lambda) {
    double slack = 1e-15 * Math.max(1, lambda);
    for (int j = 0; j < size; j++) {
      if (b[j] == 0 && Math.abs(rest[j]) > lambda + slack) {
        return false;
      }
    }
    return true;
  }

  /**
   * Solves G_AA b_A = linear_A - lambda sign_A for the nonzero coordinates A. Goes all the way when
   * that keeps the signs; else to where the first one changes, which becomes zero.
   *
   * @return whether it went all the way
   */
  private boolean solveForSigns(double[] b, double[] linear, double lambda) {
    int[] active = new int[size];
    int count = 0;
    for (int j = 0; j < size; j++) {
      if (b[j] != 0) {
        active[count++] = j;
      }
    }
    if (count == 0) {
      return true;
    }
    double[] target = new double[count];
    double[] factor = new double[count * count];
    for (int r = 0; r < count; r++) {
      int j = active[r];
      target[r] = linear[j] - Math.copySign(lambda, b[j]);
      for (int c = 0; c <= r; c++) {
        factor[r * count + c] = gram[j * stride + active[c]];
      }
    }
    if (!Cholesky.solve(factor, target, count, DEPENDENT)) {
      return false; // Columns depend on each other: coordinate descent alone goes on.
    }
    double step = 1;
    int first = -1;
    for (int r = 0; r < count; r++) {
      double from = b[active[r]];
      if (from * target[r] <= 0) {
        double crossing = from / (from - target[r]);
        if (crossing < step || first < 0) {
          step = crossing;
          first = r;
        }
      }
    }
    for (int r = 0; r < count; r++) {
      int j = active[r];
      b[j] = r == first ? 0 : first < 0 ? target[r] : b[j] + step * (target[r] - b[j]);
    }
    return first < 0;
  }
}
