// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

/**
 * How a path is made.
 *
 * @param lambdaCount values of a path of its own, 100 in glmnet
 * @param tolerance largest violation of the optimality conditions that a point of the path may
 *     have, in the units of the gradient (at most about 1)
 * @param smallestLambda a path of its own ends with the first value at or below this one; 0: it
 *     does not end for that
 */
public record LassoSettings(int lambdaCount, double tolerance, double smallestLambda) {
  public LassoSettings {
    if (lambdaCount < 2) {
      throw new IllegalArgumentException("lambdaCount must be 2 or more");
    }
    if (!(tolerance >= 1e-14 && tolerance < 1)) {
      throw new IllegalArgumentException("tolerance must be from 1e-14 to below 1");
    }
    if (!(smallestLambda >= 0)) {
      throw new IllegalArgumentException("smallestLambda must not be negative");
    }
  }

  /** 100 values, every point practically the optimum itself. */
  public static LassoSettings exact() {
    return new LassoSettings(100, 1e-12, 0);
  }

  /** 100 values to six digits, for resampling. */
  public static LassoSettings quick() {
    return new LassoSettings(100, 1e-6, 0);
  }

  public LassoSettings withLambdaCount(int count) {
    return new LassoSettings(count, tolerance, smallestLambda);
  }

  public LassoSettings withSmallestLambda(double lambda) {
    return new LassoSettings(lambdaCount, tolerance, lambda);
  }
}
