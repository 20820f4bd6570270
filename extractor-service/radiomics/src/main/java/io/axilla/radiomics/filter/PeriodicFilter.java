// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

/**
 * Undecimated filtering of periodic lines, y(o) = sum_j f(j) x(o + F/2 - j), in the order of
 * PyWavelets' periodized convolution: ascending j, but at the end of the line first the samples
 * that wrap around, from the one at the start of the line on.
 */
final class PeriodicFilter {
  private PeriodicFilter() {}

  /** For output o the filter taps in the order in which they are summed. */
  static int[] order(int o, int n, int taps) {
    int[] order = new int[taps];
    int at = o + taps / 2;
    int wrapped = Math.max(0, Math.min(taps, at - n + 1));
    for (int t = 0; t < taps; t++) {
      order[t] = t < wrapped ? at - n - t : t;
    }
    return order;
  }

  /** The sample that a tap meets for output o. */
  static int sample(int o, int tap, int n, int taps) {
    return Math.floorMod(o + taps / 2 - tap, n);
  }
}
