// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Maximum likelihood by iteratively reweighted least squares, step by step as R's {@code glm} with
 * {@code epsilon = 1e-10} (McCullagh and Nelder 1989, 2.5 and 4.4). A column that depends linearly
 * on earlier ones is aliased.
 */
public final class LogisticRegression {
  private static final double EPSILON = 1e-10;
  private static final double DEPENDENT = 1e-11;
  private static final int STEPS = 100;
  private static final double SEPARATED = 100;
  private static final int SETTLING = 2;

  private LogisticRegression() {}

  /**
   * @param y 0 or 1 per row
   * @param formula variables in order; the intercept comes by itself
   */
  public static LogisticFit fit(int[] y, List<? extends Predictor> formula) {
    return fit(y, formula, new double[y.length]);
  }

  /** With an offset per row, added to the linear predictor with coefficient 1. */
  public static LogisticFit fit(int[] y, List<? extends Predictor> formula, double[] offset) {
    List<NumberPredictor> columns = formula.stream().flatMap(p -> p.columns().stream()).toList();
    double[][] x = new double[columns.size() + 1][];
    x[0] = new double[y.length];
    Arrays.fill(x[0], 1);
    for (int j = 0; j < columns.size(); j++) {
      NumberPredictor column = columns.get(j);
      if (column.rows() != y.length) {
        throw new IllegalArgumentException(
            column.name() + " has " + column.rows() + " rows, the outcome has " + y.length);
      }
      x[j + 1] = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        x[j + 1][i] = column.value(i);
      }
    }
    Iteration fitted = iterate(y, x, offset);
    double nullDeviance =
        columns.isEmpty() ? fitted.deviance : iterate(y, new double[][] {x[0]}, offset).deviance;
    List<LogisticFit.Term> terms = new ArrayList<>();
    double[] coefficients = fitted.solution.coefficients();
    double[] variances = fitted.solution.variances();
    for (int j = 0; j < x.length; j++) {
      String name = j == 0 ? LogisticFit.INTERCEPT : columns.get(j - 1).name();
      if (Double.isNaN(coefficients[j])) {
        terms.add(new LogisticFit.Term(name, Optional.empty()));
        continue;
      }
      Estimate estimate = new Estimate(coefficients[j], Math.sqrt(variances[j]));
      terms.add(new LogisticFit.Term(name, Optional.of(estimate)));
    }
    return new LogisticFit(
        y.length,
        terms,
        fitted.solution.rank(),
        fitted.deviance,
        nullDeviance,
        fitted.converged,
        fitted.isSeparated());
  }

  /** Where the iteration is: the last least squares, and the fit that it gave. */
  private static final class Iteration {
    private final int[] y;
    private final double[][] x;
    private final double[] offset;
    private final double[] eta;
    private final double[] mu;
    private LeastSquares solution;
    private double deviance;
    private boolean converged;

    private Iteration(int[] y, double[][] x, double[] offset) {
      this.y = y;
      this.x = x;
      this.offset = offset;
      this.eta = new double[y.length];
      this.mu = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        mu[i] = (y[i] + 0.5) / 2;
        eta[i] = Math.log(mu[i] / (1 - mu[i]));
      }
      deviance = LogitLink.deviance(y, mu);
      solution = step();
    }

    private LeastSquares step() {
      double[][] weighted = new double[x.length][y.length];
      double[] response = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        double slope = LogitLink.slope(eta[i]);
        double root = slope / Math.sqrt(mu[i] * (1 - mu[i]));
        response[i] = root * (eta[i] - offset[i] + (y[i] - mu[i]) / slope);
        for (int j = 0; j < x.length; j++) {
          weighted[j][i] = root * x[j][i];
        }
      }
      solution = LeastSquares.of(weighted, response, DEPENDENT);
      double[] coefficients = solution.coefficients();
      for (int i = 0; i < y.length; i++) {
        double sum = offset[i];
        for (int j = 0; j < x.length; j++) {
          if (!Double.isNaN(coefficients[j])) {
            sum += coefficients[j] * x[j][i];
          }
        }
        eta[i] = sum;
        mu[i] = LogitLink.probability(sum);
      }
      double now = LogitLink.deviance(y, mu);
      converged = Math.abs(now - deviance) / (Math.abs(now) + 0.1) < EPSILON;
      deviance = now;
      return solution;
    }

    private boolean isSeparated() {
      double[] variances = solution.variances();
      for (int j = 1; j < x.length; j++) {
        if (Math.sqrt(variances[j]) * deviation(x[j]) > SEPARATED) {
          return true;
        }
      }
      return false;
    }
  }

  private static Iteration iterate(int[] y, double[][] x, double[] offset) {
    Iteration iteration = new Iteration(y, x, offset);
    for (int step = 1; step < STEPS && !iteration.converged; step++) {
      iteration.step();
    }
    if (iteration.converged && !iteration.isSeparated()) {
      // Standard errors are those of the weights before the last step: let both settle.
      for (int step = 0; step < SETTLING; step++) {
        iteration.step();
      }
      iteration.converged = true;
    }
    return iteration;
  }

  /** Standard deviation, n - 1. */
  private static double deviation(double[] column) {
    double mean = Arrays.stream(column).average().orElse(0);
    double squares = Arrays.stream(column).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (column.length - 1));
  }
}
