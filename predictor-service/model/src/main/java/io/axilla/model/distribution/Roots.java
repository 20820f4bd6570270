// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.distribution;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.AllowedSolution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** Where a monotone function passes zero, to the last bits of a double. */
final class Roots {
  private static final double RELATIVE = 1e-15;
  private static final double ABSOLUTE = 1e-300;
  private static final int ORDER = 5;
  private static final int EVALUATIONS = 10_000;

  private Roots() {}

  /** Between two points at which the function has different signs. */
  static double between(DoubleUnaryOperator function, double low, double high) {
    return new BracketingNthOrderBrentSolver(RELATIVE, ABSOLUTE, 0, ORDER)
        .solve(EVALUATIONS, function::applyAsDouble, low, high, AllowedSolution.ANY_SIDE);
  }

  /** Of a function that falls on (0, ∞): the bracket is found by doubling and halving from 1. */
  static double ofFalling(DoubleUnaryOperator function) {
    double low = 1;
    while (function.applyAsDouble(low) < 0) {
      low /= 2;
    }
    double high = 2 * low;
    while (function.applyAsDouble(high) > 0) {
      high *= 2;
    }
    return between(function, high / 2, high);
  }
}
