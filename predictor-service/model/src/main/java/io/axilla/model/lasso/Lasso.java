// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.ArrayList;
import java.util.List;

/**
 * L1-penalised logistic regression.
 *
 * <p>All methods are pure: the same input gives the same doubles. Outcomes are 0 or 1, one per row,
 * and both must occur.
 */
public final class Lasso {
  private static final int FIRST_END = 4;
  private static final double LEAST_GAIN = 1e-5;
  private static final double SATURATED = 0.999;

  private Lasso() {}

  /**
   * A path with its own values: lambda_1 = max_j |x~_j'(y - mean(y))| / n, at which all
   * coefficients are 0, then log-equidistant down to 0.01 lambda_1 (n &lt; p) or 1e-4 lambda_1. It
   * ends early, from the 5th value on, with the first k for which the deviance ratio has grown by
   * less than 1e-5 or exceeds 0.999.
   */
  public static LassoPath fit(DesignMatrix x, int[] y, LassoSettings settings) {
    PathSolver solver = solver(x, y, settings);
    double largest = solver.lambdaMax();
    double smallestPart = x.rows() < x.columns() ? 0.01 : 1e-4;
    Points points = new Points(solver.deviance());
    for (int k = 0; k < settings.lambdaCount(); k++) {
      double lambda =
          largest * StrictMath.pow(smallestPart, (double) k / (settings.lambdaCount() - 1));
      solver.solve(lambda);
      points.add(lambda, solver);
      if (k >= FIRST_END && (points.lastGain() < LEAST_GAIN || points.lastRatio() > SATURATED)) {
        break;
      }
      if (lambda <= settings.smallestLambda()) {
        break;
      }
    }
    return points.path();
  }

  /** The solutions at given values, descending; no early end. */
  public static LassoPath fitAt(DesignMatrix x, int[] y, double[] lambdas, LassoSettings settings) {
    PathSolver solver = solver(x, y, settings);
    Points points = new Points(solver.deviance());
    for (double lambda : lambdas) {
      solver.solve(lambda);
      points.add(lambda, solver);
    }
    return points.path();
  }

  /** The optimum at one point of a path, to the last digits that doubles allow. */
  public static Solution polish(DesignMatrix x, int[] y, LassoPath path, int index) {
    PathSolver solver = solver(x, y, LassoSettings.exact());
    solver.startFrom(path.intercept(index), path.coefficients(index));
    double lambda = path.lambda(index);
    solver.solveExactly(lambda);
    return new Solution(
        lambda,
        solver.intercept(),
        solver.coefficients(),
        solver.objective(lambda),
        solver.columnViolation(lambda),
        solver.meanResidual());
  }

  private static PathSolver solver(DesignMatrix x, int[] y, LassoSettings settings) {
    if (x.columns() > 0 && y.length != x.rows()) {
      throw new IllegalArgumentException(
          "there are " + y.length + " outcomes for " + x.rows() + " rows");
    }
    return new PathSolver(StandardisedColumns.of(x), y, settings.tolerance());
  }

  /** Collects the points of a path. */
  private static final class Points {
    private final double nullDeviance;
    private final List<Double> lambda = new ArrayList<>();
    private final List<Double> intercept = new ArrayList<>();
    private final List<SparseCoefficients> coefficients = new ArrayList<>();
    private final List<Double> deviance = new ArrayList<>();

    Points(double nullDeviance) {
      this.nullDeviance = nullDeviance;
    }

    void add(double value, PathSolver solver) {
      lambda.add(value);
      intercept.add(solver.intercept());
      coefficients.add(solver.coefficients());
      deviance.add(solver.deviance());
    }

    double lastRatio() {
      return ratio(deviance.size() - 1);
    }

    double lastGain() {
      return lastRatio() - ratio(deviance.size() - 2);
    }

    private double ratio(int index) {
      return 1 - deviance.get(index) / nullDeviance;
    }

    LassoPath path() {
      return new LassoPath(
          numbers(lambda), numbers(intercept), coefficients, numbers(deviance), nullDeviance);
    }

    private static double[] numbers(List<Double> list) {
      return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
