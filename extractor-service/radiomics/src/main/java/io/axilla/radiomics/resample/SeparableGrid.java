// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.GridSize;
import org.jspecify.annotations.Nullable;

/**
 * Positions of an output grid on the axes of the input, when each depends on one output axis alone,
 * up to rounding.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SeparableGrid(double[] i, double[] j, double[] k) {
  /** Voxels that positions may be off; what it does to values is far below any cast. */
  private static final double ROUNDING = 1e-9;

  static @Nullable SeparableGrid of(IndexMap map, GridSize output) {
    double[] ends = new double[6];
    double[] i = new double[output.i()];
    double[] j = new double[output.j()];
    double[] k = new double[output.k()];
    for (int n = 0; n < k.length; n++) {
      map.line(0, n, ends);
      k[n] = ends[2];
    }
    for (int n = 0; n < j.length; n++) {
      map.line(n, 0, ends);
      j[n] = ends[1];
    }
    map.line(0, 0, ends);
    for (int n = 0; n < i.length; n++) {
      i[n] = map.at(n, 0, ends);
    }
    // An affine map that agrees at the far corner and along the axes agrees everywhere.
    double[] far = new double[6];
    map.line(output.j() - 1, output.k() - 1, far);
    boolean alone =
        Math.abs(far[0] - ends[0]) < ROUNDING
            && Math.abs(far[3] - ends[3]) < ROUNDING
            && Math.abs(far[4] - j[j.length - 1]) < ROUNDING
            && Math.abs(far[5] - k[k.length - 1]) < ROUNDING
            && isAlone(map, output, ends);
    return alone ? new SeparableGrid(i, j, k) : null;
  }

  private static boolean isAlone(IndexMap map, GridSize output, double[] first) {
    double[] alongJ = new double[6];
    map.line(output.j() - 1, 0, alongJ);
    return Math.abs(alongJ[0] - first[0]) < ROUNDING && Math.abs(alongJ[2] - first[2]) < ROUNDING;
  }
}
