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
 */
final class QuadraticModel {
  private static final int FEW = 16;

  private final StandardisedColumns x;
  private final double[] weights;
  private final double[] rootWeights;
  private double weightSum;
  private int size;
  private double[] centre = new double[FEW];

  /** sqrt(w_i / n) (x~_ij - m_j), one row of n for each working column. */
  private double[] scaled;

  private final Gram gram = new Gram();
  private final ActiveSet active = new ActiveSet(gram);

  QuadraticModel(StandardisedColumns x) {
    this.x = x;
    this.weights = new double[x.rows()];
    this.rootWeights = new double[x.rows()];
    this.scaled = new double[FEW * x.rows()];
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
    gram.clear();
    active.clear();
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
    int n = x.rows();
    if (size == centre.length) {
      centre = Arrays.copyOf(centre, 2 * size);
      scaled = Arrays.copyOf(scaled, 2 * size * n);
    }
    double m = x.dot(column, weights) / weightSum;
    int from = size * n;
    for (int i = 0; i < n; i++) {
      scaled[from + i] = rootWeights[i] * (x.value(i, column) - m);
    }
    centre[size++] = m;
    gram.add(scaled, n);
  }

  /**
   * The minimum.
   *
   * @param gradient g of the working columns
   * @param start b0, and where the search begins; not changed
   */
  double[] minimise(double[] gradient, double[] start, double lambda) {
    double[] linear = new double[size];
    gram.times(start, linear);
    for (int j = 0; j < size; j++) {
      linear[j] += gradient[j];
    }
    return active.minimise(linear, start, lambda);
  }
}
