// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

/** A path looked at for given values of lambda: between two of its points, or at one. */
final class AlongLambda {
  private final LassoPath path;
  private final int[] index;
  private final double[] weight;

  private AlongLambda(LassoPath path, int[] index, double[] weight) {
    this.path = path;
    this.index = index;
    this.weight = weight;
  }

  /** At the path's own points. */
  static AlongLambda of(LassoPath path) {
    int[] index = new int[path.length()];
    for (int k = 0; k < index.length; k++) {
      index[k] = k;
    }
    return new AlongLambda(path, index, new double[index.length]);
  }

  /** Linear in lambda between the neighbours; the ends hold beyond them. */
  static AlongLambda interpolated(LassoPath path, double[] lambdas) {
    int[] index = new int[lambdas.length];
    double[] weight = new double[lambdas.length];
    int last = path.length() - 1;
    for (int k = 0; k < lambdas.length; k++) {
      double lambda = lambdas[k];
      if (lambda >= path.lambda(0)) {
        continue;
      }
      if (lambda <= path.lambda(last)) {
        index[k] = last;
        continue;
      }
      int at = 0;
      while (path.lambda(at + 1) > lambda) {
        at++;
      }
      index[k] = at;
      weight[k] = (path.lambda(at) - lambda) / (path.lambda(at) - path.lambda(at + 1));
    }
    return new AlongLambda(path, index, weight);
  }

  double linearPredictor(int k, DesignMatrix x, int row) {
    double here = path.linearPredictor(index[k], x, row);
    return weight[k] == 0
        ? here
        : (1 - weight[k]) * here + weight[k] * path.linearPredictor(index[k] + 1, x, row);
  }
}
