// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.GridSize;

/** Float32 samples of a grid, flat, i fastest: what ITK keeps between the passes of a filter. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FloatGrid(float[] values, int ni, int nj, int nk) {
  FloatGrid(int ni, int nj, int nk) {
    this(new float[ni * nj * nk], ni, nj, nk);
  }

  static FloatGrid of(GridSize size) {
    return new FloatGrid(size.i(), size.j(), size.k());
  }

  int length(int axis) {
    return axis == 0 ? ni : axis == 1 ? nj : nk;
  }

  /** A grid of the same size but for one axis. */
  FloatGrid resized(int axis, int length) {
    return new FloatGrid(axis == 0 ? length : ni, axis == 1 ? length : nj, axis == 2 ? length : nk);
  }
}
