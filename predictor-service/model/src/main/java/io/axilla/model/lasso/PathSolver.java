// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Moves from one lambda to the next: proximal Newton steps on a working set, which grows by the
 * sequential strong rule (Tibshirani et al. 2012) and by the optimality conditions of all columns,
 * which are checked in the end. The second-order model is kept over several steps, and over several
 * values of lambda, as long as steps with it converge fast; gradients are always exact, so what is
 * reached does not depend on it.
 */
final class PathSolver {
  private static final int STEPS = 200;
  private static final double FAST = 0.2;
  private static final int SPARE = 30;

  private final StandardisedColumns x;
  private final int[] y;
  private final double tolerance;
  private final double[] b;
  private double intercept;
  private int[] working = new int[16];
  private int workingSize;
  private final boolean[] isWorking;
  private final double[] eta;
  private final double[] residual;
  private final double[] gradient;
  private final QuadraticModel model;
  private boolean modelStands;
  private double lastLambda = Double.POSITIVE_INFINITY;

  PathSolver(StandardisedColumns x, int[] y, double tolerance) {
    this.x = x;
    this.y = y;
    this.tolerance = tolerance;
    this.b = new double[x.columns()];
    this.isWorking = new boolean[x.columns()];
    this.eta = new double[x.rows()];
    this.residual = new double[x.rows()];
    this.gradient = new double[x.columns()];
    this.model = new QuadraticModel(x);
    double positives = Arrays.stream(y).sum();
    if (positives == 0 || positives == y.length) {
      throw new IllegalArgumentException("both outcomes must occur");
    }
    intercept = StrictMath.log(positives / (y.length - positives));
    evaluate(0);
    allGradients();
  }

  /** The lambda at and above which all coefficients are 0. */
  double lambdaMax() {
    double largest = 0;
    for (double g : gradient) {
      largest = Math.max(largest, Math.abs(g));
    }
    return largest;
  }

  /** Goes on from an optimum that is known, in the units of the matrix. */
  void startFrom(double interceptOfMatrix, SparseCoefficients coefficients) {
    intercept = interceptOfMatrix;
    for (int k = 0; k < coefficients.size(); k++) {
      int j = coefficients.column(k);
      b[j] = coefficients.value(k) * x.scale(j);
      intercept += coefficients.value(k) * x.mean(j);
      work(j);
    }
    evaluate(0);
    allGradients();
  }

  /** Finds the optimum at this lambda, starting from where it is. */
  void solve(double lambda) {
    double bound = Double.isInfinite(lastLambda) ? lambda : 2 * lambda - lastLambda;
    shrinkWorkingSet();
    while (true) {
      optimise(lambda, tolerance);
      if (addViolators(lambda, bound)) {
        continue;
      }
      allGradients();
      if (!addViolators(lambda, Double.NEGATIVE_INFINITY)) {
        break;
      }
    }
    lastLambda = lambda;
  }

  /** As {@link #solve}, to the last digits that can be had. */
  void solveExactly(double lambda) {
    solve(lambda);
    double best = violation(lambda);
    double[] bestB = b.clone();
    double bestIntercept = intercept;
    for (int round = 0; round < 5 && best > 0; round++) {
      modelStands = false;
      optimise(lambda, 0, 3);
      allGradients();
      double now = violation(lambda);
      if (!(now < best)) {
        break;
      }
      best = now;
      bestIntercept = intercept;
      System.arraycopy(b, 0, bestB, 0, b.length);
    }
    System.arraycopy(bestB, 0, b, 0, b.length);
    intercept = bestIntercept;
    evaluate(lambda);
    allGradients();
  }

  /** Largest violation of the optimality conditions over all columns. */
  double violation(double lambda) {
    double largest = Math.abs(meanResidual());
    for (int j = 0; j < b.length; j++) {
      largest = Math.max(largest, violation(j, lambda));
    }
    return largest;
  }

  /** The same without the intercept's. */
  double columnViolation(double lambda) {
    double largest = 0;
    for (int j = 0; j < b.length; j++) {
      largest = Math.max(largest, violation(j, lambda));
    }
    return largest;
  }

  private double violation(int j, double lambda) {
    if (x.isConstant(j)) {
      return 0;
    }
    return b[j] == 0
        ? Math.max(0, Math.abs(gradient[j]) - lambda)
        : Math.abs(gradient[j] - Math.copySign(lambda, b[j]));
  }

  double meanResidual() {
    double sum = 0;
    for (double r : residual) {
      sum += r;
    }
    return sum / residual.length;
  }

  /** -2 log-likelihood. */
  double deviance() {
    return 2 * residual.length * loss();
  }

  /** (1/n) -log-likelihood plus the penalty. */
  double objective(double lambda) {
    double norm = 0;
    for (double value : b) {
      norm += Math.abs(value);
    }
    return loss() + lambda * norm;
  }

  /** In the units of the matrix. */
  SparseCoefficients coefficients() {
    int[] columns = java.util.stream.IntStream.range(0, b.length).filter(j -> b[j] != 0).toArray();
    double[] values = new double[columns.length];
    for (int k = 0; k < columns.length; k++) {
      values[k] = b[columns[k]] / x.scale(columns[k]);
    }
    return new SparseCoefficients(columns, values);
  }

  double intercept() {
    double value = intercept;
    for (int j = 0; j < b.length; j++) {
      if (b[j] != 0) {
        value -= b[j] / x.scale(j) * x.mean(j);
      }
    }
    return value;
  }

  private void optimise(double lambda, double limit) {
    optimise(lambda, limit, STEPS);
  }

  private void optimise(double lambda, double limit, int steps) {
    double objective = evaluate(lambda);
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < steps; step++) {
      double violation = Math.abs(meanResidual());
      for (int k = 0; k < workingSize; k++) {
        int j = working[k];
        gradient[j] = x.dot(j, residual) / residual.length;
        violation = Math.max(violation, violation(j, lambda));
      }
      if (violation <= limit) {
        return;
      }
      if (violation > FAST * before) {
        modelStands = false;
      }
      before = violation;
      prepareModel();
      double next = newtonStep(lambda, objective);
      if (Double.isNaN(next)) {
        return; // No step lowers the objective: this is as far as doubles go.
      }
      objective = next;
    }
  }

  private void prepareModel() {
    if (!modelStands) {
      double[] weights = new double[eta.length];
      for (int i = 0; i < weights.length; i++) {
        double p = y[i] - residual[i];
        weights[i] = Math.max(p * (1 - p), 1e-12);
      }
      model.restart(weights);
      modelStands = true;
    }
    for (int k = model.size(); k < workingSize; k++) {
      model.add(working[k]);
    }
  }

  /**
   * One step with the model that stands; with a fresh one, halved until it lowers the objective.
   *
   * @return the objective after it; NaN when nothing lowers it
   */
  private double newtonStep(double lambda, double objective) {
    double gradientOfIntercept = meanResidual();
    double[] start = new double[workingSize];
    double[] g = new double[workingSize];
    for (int k = 0; k < workingSize; k++) {
      start[k] = b[working[k]];
      g[k] = gradient[working[k]] - model.centre(k) * gradientOfIntercept;
    }
    double[] end = model.minimise(g, start, lambda);
    double shift = gradientOfIntercept * residual.length / model.weightSum();
    for (int k = 0; k < workingSize; k++) {
      shift -= model.centre(k) * (end[k] - start[k]);
    }
    double from = intercept;
    double slack = 1e-14 * Math.abs(objective);
    for (double t = 1; t > 1e-8; t /= 2) {
      for (int k = 0; k < workingSize; k++) {
        b[working[k]] = t == 1 ? end[k] : start[k] + t * (end[k] - start[k]);
      }
      intercept = from + t * shift;
      double now = evaluate(lambda);
      if (now <= objective + slack) {
        return now;
      }
      modelStands = false;
    }
    for (int k = 0; k < workingSize; k++) {
      b[working[k]] = start[k];
    }
    intercept = from;
    evaluate(lambda);
    return Double.NaN;
  }

  /** Linear predictor, residuals y - p and objective of the coefficients as they are. */
  private double evaluate(double lambda) {
    Arrays.fill(eta, intercept);
    for (int k = 0; k < workingSize; k++) {
      if (b[working[k]] != 0) {
        x.addTo(eta, working[k], b[working[k]]);
      }
    }
    double norm = 0;
    for (int k = 0; k < workingSize; k++) {
      norm += Math.abs(b[working[k]]);
    }
    double loss = 0;
    for (int i = 0; i < eta.length; i++) {
      double e = Math.exp(-Math.abs(eta[i]));
      loss += Math.log1p(e) + Math.max(eta[i], 0) - y[i] * eta[i];
      residual[i] = y[i] - (eta[i] >= 0 ? 1 / (1 + e) : e / (1 + e));
    }
    return loss / eta.length + lambda * norm;
  }

  private double loss() {
    double loss = 0;
    for (int i = 0; i < eta.length; i++) {
      loss += Math.log1p(Math.exp(-Math.abs(eta[i]))) + Math.max(eta[i], 0) - y[i] * eta[i];
    }
    return loss / eta.length;
  }

  private void allGradients() {
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = x.isConstant(j) ? 0 : x.dot(j, residual) / residual.length;
    }
  }

  /**
   * Takes columns into the working set that violate their condition.
   *
   * @param bound only columns whose gradient at the lambda before was at least this large
   */
  private boolean addViolators(double lambda, double bound) {
    List<Integer> found = new ArrayList<>();
    for (int j = 0; j < b.length; j++) {
      if (isWorking[j] || x.isConstant(j) || Math.abs(gradient[j]) < bound) {
        continue;
      }
      if (bound > 0) {
        double g = x.dot(j, residual) / residual.length;
        if (Math.abs(g) > lambda + tolerance) {
          found.add(j);
        }
      } else if (Math.abs(gradient[j]) > lambda + tolerance) {
        found.add(j);
      }
    }
    found.forEach(this::work);
    return !found.isEmpty();
  }

  private void work(int column) {
    if (workingSize == working.length) {
      working = Arrays.copyOf(working, 2 * workingSize);
    }
    working[workingSize++] = column;
    isWorking[column] = true;
  }

  /** Columns that left the model long ago cost time in every step. */
  private void shrinkWorkingSet() {
    int active = 0;
    for (int k = 0; k < workingSize; k++) {
      if (b[working[k]] != 0) {
        active++;
      }
    }
    if (workingSize <= active + SPARE) {
      return;
    }
    int kept = 0;
    for (int k = 0; k < workingSize; k++) {
      int j = working[k];
      if (b[j] != 0) {
        working[kept++] = j;
      } else {
        isWorking[j] = false;
      }
    }
    workingSize = kept;
    modelStands = false;
  }
}
