// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import java.util.Arrays;

/** The terms of a hypergeometric distribution, and the sums of its two ends over the largest. */
final class Tail {
  private final double mode;
  private final double[] rising;
  private final double[] risingSums;
  private final double[] falling;
  private final double[] fallingSums;

  /** Logs of the terms, which rise to a mode and fall after it. */
  Tail(double[] logs) {
    int top = 0;
    while (top + 1 < logs.length && logs[top + 1] >= logs[top]) {
      top++;
    }
    mode = logs[top];
    rising = Arrays.copyOfRange(logs, 0, top + 1);
    falling = new double[logs.length - top - 1];
    for (int i = 0; i < falling.length; i++) {
      falling[i] = logs[logs.length - 1 - i];
    }
    risingSums = sums(rising);
    fallingSums = sums(falling);
  }

  /** Log of the largest term. */
  double mode() {
    return mode;
  }

  /** The sum of the terms whose log is not above the bound, over the largest term. */
  double upTo(double bound) {
    return risingSums[count(rising, bound)] + fallingSums[count(falling, bound)];
  }

  private double[] sums(double[] logs) {
    double[] sums = new double[logs.length + 1];
    for (int i = 0; i < logs.length; i++) {
      sums[i + 1] = sums[i] + Math.exp(logs[i] - mode);
    }
    return sums;
  }

  private static int count(double[] ascending, double bound) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] <= bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
