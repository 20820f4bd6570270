// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

/**
 * An axis.
 *
 * @param label what is measured, and its unit
 * @param from at the left or below
 * @param to at the right or above; less than from for an axis that runs down
 * @param step between two ticks
 */
public record Scale(String label, double from, double to, double step) {
  public Scale {
    if (!(Double.isFinite(from) && Double.isFinite(to) && from != to && step > 0)) {
      throw new IllegalArgumentException(label + ": from " + from + " to " + to + " by " + step);
    }
  }

  /** A probability or rate from 0 to 1. */
  public static Scale share(String label) {
    return new Scale(label, 0, 1, 0.2);
  }

  /** From the values, with round ends and about so many steps. */
  public static Scale around(String label, double smallest, double largest, int steps) {
    if (largest == smallest) {
      double margin = Math.max(0.5, Math.abs(largest) / 2);
      return around(label, smallest - margin, largest + margin, steps);
    }
    double range = largest - smallest;
    double power = Math.pow(10, Math.floor(Math.log10(range / steps)));
    double step = power * 10;
    for (double factor : new double[] {1, 2, 5}) {
      if (range / (factor * power) <= steps) {
        step = factor * power;
        break;
      }
    }
    return new Scale(
        label, Math.floor(smallest / step) * step, Math.ceil(largest / step) * step, step);
  }
}
