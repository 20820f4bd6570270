// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.Arrays;

/**
 * Cholesky factor L of the part of a Gram matrix that belongs to some of its columns, the members:
 * G_AA = L L'. Members come and go one at a time, for the price of a row (Gill, Golub, Murray,
 * Saunders 1974), not of a factorisation.
 */
final class ActiveFactor {
  private int size;
  private int stride = 16;
  private int[] members = new int[stride];

  /** L, row after row in rows of {@link #stride}; the row after the last is that of a refusal. */
  private double[] lower = new double[stride * stride];

  private double[] cosine = new double[stride];
  private double[] sine = new double[stride];

  private final Gram gram;

  ActiveFactor(Gram gram) {
    this.gram = gram;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** The k-th member, a column of the Gram matrix. */
  int member(int k) {
    return members[k];
  }

  /**
   * Takes a column in, after the others.
   *
   * @param tolerance what the members leave of the column's norm, squared, below which it counts as
   *     dependent on them
   * @return false, and nothing is changed, if it depends on the members; see {@link #dependence}
   */
  boolean append(int column, double tolerance) {
    if (size + 1 == stride) {
      grow();
    }
    int row = size * stride;
    for (int c = 0; c < size; c++) {
      int other = c * stride;
      lower[row + c] =
          (gram.get(column, members[c]) - Products.of(lower, row, lower, other, c))
              / lower[other + c];
    }
    double norm = gram.get(column, column);
    double pivot = norm - Products.of(lower, row, lower, row, size);
    if (!(pivot > tolerance * norm)) {
      return false;
    }
    lower[row + size] = Math.sqrt(pivot);
    members[size++] = column;
    return true;
  }

  /** The weights with which the members sum up to the column that was refused last. */
  double[] dependence() {
    double[] weights = Arrays.copyOfRange(lower, size * stride, size * stride + size);
    solveTransposed(weights);
    return weights;
  }

  /** Lets the k-th member go; rotations of columns bring the rows below back to triangular form. */
  void remove(int k) {
    for (int r = k + 1; r < size; r++) {
      int old = r * stride;
      int row = old - stride;
      System.arraycopy(lower, old, lower, row, r + 1);
      for (int c = k; c < r - 1; c++) {
        double left = lower[row + c];
        double right = lower[row + c + 1];
        lower[row + c] = cosine[c] * left + sine[c] * right;
        lower[row + c + 1] = cosine[c] * right - sine[c] * left;
      }
      double left = lower[row + r - 1];
      double right = lower[row + r];
      double length = Math.sqrt(left * left + right * right);
      cosine[r - 1] = left / length;
      sine[r - 1] = right / length;
      lower[row + r - 1] = length;
      members[r - 1] = members[r];
    }
    size--;
  }

  /** Solves G_AA x = b in place, in the order of the members. */
  void solve(double[] b) {
    for (int r = 0; r < size; r++) {
      int row = r * stride;
      b[r] = (b[r] - Products.of(lower, row, b, 0, r)) / lower[row + r];
    }
    solveTransposed(b);
  }

  private void solveTransposed(double[] b) {
    for (int r = size - 1; r >= 0; r--) {
      int row = r * stride;
      b[r] /= lower[row + r];
      for (int c = 0; c < r; c++) {
        b[c] -= b[r] * lower[row + c];
      }
    }
  }

  private void grow() {
    int wider = 2 * stride;
    double[] larger = new double[wider * wider];
    for (int r = 0; r < size; r++) {
      System.arraycopy(lower, r * stride, larger, r * wider, r + 1);
    }
    lower = larger;
    stride = wider;
    members = Arrays.copyOf(members, wider);
    cosine = new double[wider];
    sine = new double[wider];
  }
}
