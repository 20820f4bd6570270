// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.selection;

import io.axilla.model.descriptive.Midranks;
import java.util.Arrays;

/**
 * p values adjusted for the false discovery rate (Benjamini, Hochberg 1995): of the i-th smallest
 * of m the smallest of p₍ₖ₎·m/k over k ≥ i.
 */
final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** In the order given; NaN stays NaN and does not count. */
  static double[] adjust(double... p) {
    double[] present = Arrays.stream(p).filter(value -> !Double.isNaN(value)).toArray();
    int[] order = Midranks.order(present);
    double[] adjusted = new double[present.length];
    double smallest = 1;
    for (int k = order.length; k >= 1; k--) {
      smallest = Math.min(smallest, present[order[k - 1]] * present.length / k);
      adjusted[order[k - 1]] = smallest;
    }
    double[] all = new double[p.length];
    int next = 0;
    for (int i = 0; i < p.length; i++) {
      all[i] = Double.isNaN(p[i]) ? Double.NaN : adjusted[next++];
    }
    return all;
  }
}
