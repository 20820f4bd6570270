// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

/** A symmetric matrix of products of columns, which grows by a column at a time. */
final class Gram {
  private int size;
  private int stride = 16;
  private double[] values = new double[stride * stride];

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  double get(int j, int k) {
    return values[j * stride + k];
  }

  /**
   * Adds the products of one more column with all columns.
   *
   * @param columns as many as there are after it, the new one last
   * @param length of each column
   */
  void add(double[] columns, int length) {
    if (size == stride) {
      grow();
    }
    int row = size * stride;
    Products.of(columns, length, size + 1, columns, size * length, length, values, row);
    for (int k = 0; k < size; k++) {
      values[k * stride + size] = values[row + k];
    }
    size++;
  }

  /** G b. */
  void times(double[] b, double[] product) {
    Products.of(values, stride, size, b, 0, size, product, 0);
  }

  private void grow() {
    int wider = 2 * stride;
    double[] larger = new double[wider * wider];
    for (int k = 0; k < size; k++) {
      System.arraycopy(values, k * stride, larger, k * wider, size);
    }
    values = larger;
    stride = wider;
  }
}
