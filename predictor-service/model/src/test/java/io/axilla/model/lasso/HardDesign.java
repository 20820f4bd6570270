// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.Random;

/** Seeded matrices on which solvers of the lasso get stuck, or slow. */
enum HardDesign {
  FEW_VALUES {
    @Override
    double[][] columns(Random random, int n, int p) {
      double[][] x = new double[p][n];
      for (double[] column : x) {
        for (int i = 0; i < n; i++) {
          column[i] = random.nextInt(3);
        }
      }
      return x;
    }
  },
  RARE_INDICATORS {
    @Override
    double[][] columns(Random random, int n, int p) {
      double[][] x = new double[p][n];
      for (double[] column : x) {
        for (int i = 0; i < n; i++) {
          column[i] = random.nextInt(12) == 0 ? 1 : 0;
        }
      }
      return x;
    }
  },
  /** Sets of indicators that sum to 1. */
  COMPLETE_INDICATORS {
    @Override
    double[][] columns(Random random, int n, int p) {
      double[][] x = new double[p][n];
      for (int set = 0; set + 3 < p; set += 4) {
        for (int i = 0; i < n; i++) {
          x[set + random.nextInt(4)][i] = 1;
        }
      }
      return x;
    }
  },
  /** The second half are sums of two columns of the first. */
  SUMS {
    @Override
    double[][] columns(Random random, int n, int p) {
      double[][] x = normal(random, n, p);
      for (int j = p / 2; j < p; j++) {
        double[] one = x[random.nextInt(p / 2)];
        double[] other = x[random.nextInt(p / 2)];
        for (int i = 0; i < n; i++) {
          x[j][i] = one[i] + other[i];
        }
      }
      return x;
    }
  },
  /** The second half differ from the first by noise of 1e-2 to 1e-8, as rounded values do. */
  NEAR_COPIES {
    @Override
    double[][] columns(Random random, int n, int p) {
      double[][] x = normal(random, n, p);
      for (int j = p / 2; j < p; j++) {
        double noise = Math.pow(10, -2 - 6 * random.nextDouble());
        for (int i = 0; i < n; i++) {
          x[j][i] = x[j - p / 2][i] + noise * x[j][i];
        }
      }
      return x;
    }
  },
  /** Three columns and what is made of them. */
  LOW_RANK {
    @Override
    double[][] columns(Random random, int n, int p) {
      double[][] few = normal(random, n, 3);
      double[][] x = new double[p][n];
      for (double[] column : x) {
        for (double[] one : few) {
          int weight = random.nextInt(5) - 2;
          for (int i = 0; i < n; i++) {
            column[i] += weight * one[i];
          }
        }
      }
      return x;
    }
  },
  LONG_TAILS {
    @Override
    double[][] columns(Random random, int n, int p) {
      double[][] x = normal(random, n, p);
      for (double[] column : x) {
        for (int i = 0; i < n; i++) {
          column[i] = Math.exp(3 * column[i]);
        }
      }
      return x;
    }
  };

  abstract double[][] columns(Random random, int n, int p);

  /** A matrix of 10 to 100 rows and 6 to 100 columns. */
  DesignMatrix matrix(Random random) {
    return DesignMatrix.ofColumns(columns(random, 10 + random.nextInt(91), 6 + random.nextInt(95)));
  }

  /** Outcomes that depend on the first two columns; both occur. */
  static int[] outcomes(Random random, DesignMatrix x, double intercept) {
    int[] y = new int[x.rows()];
    for (int i = 0; i < y.length; i++) {
      double eta = intercept + 2 * x.get(i, 0) - 2 * x.get(i, 1);
      y[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
    }
    y[0] = 0;
    y[1] = 1;
    return y;
  }

  private static double[][] normal(Random random, int n, int p) {
    double[][] x = new double[p][n];
    for (double[] column : x) {
      for (int i = 0; i < n; i++) {
        column[i] = random.nextGaussian();
      }
    }
    return x;
  }
}
