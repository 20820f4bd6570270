// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;

/** Float64 samples of a grid, flat, i fastest. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DoubleGrid(double[] values, int ni, int nj, int nk) implements Samples {
  DoubleGrid(int ni, int nj, int nk) {
    this(new double[ni * nj * nk], ni, nj, nk);
  }

  DoubleGrid crop(IndexBox box) {
    GridSize size = box.size();
    DoubleGrid part = new DoubleGrid(size.i(), size.j(), size.k());
    for (int k = 0; k < part.nk; k++) {
      for (int j = 0; j < part.nj; j++) {
        System.arraycopy(
            values,
            ((box.lowK() + k) * nj + box.lowJ() + j) * ni + box.lowI(),
            part.values,
            (k * part.nj + j) * part.ni,
            part.ni);
      }
    }
    return part;
  }

  @Override
  public void copy(int from, int apart, double[] to, int count) {
    int at = from;
    for (int n = 0; n < count; n++, at += apart) {
      to[n] = values[at];
    }
  }
}
