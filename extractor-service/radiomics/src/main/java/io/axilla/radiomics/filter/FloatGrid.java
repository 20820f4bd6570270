// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.GridSize;

/** Float32 samples of a grid, flat, i fastest: what ITK keeps between the passes of a filter. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FloatGrid(float[] values, int ni, int nj, int nk) implements Samples {
  FloatGrid(int ni, int nj, int nk) {
    this(new float[ni * nj * nk], ni, nj, nk);
  }

  static FloatGrid of(GridSize size) {
    return new FloatGrid(size.i(), size.j(), size.k());
  }

  @Override
  public void copy(int from, int apart, double[] to, int count) {
    int at = from;
    for (int n = 0; n < count; n++, at += apart) {
      to[n] = values[at];
    }
  }
}
