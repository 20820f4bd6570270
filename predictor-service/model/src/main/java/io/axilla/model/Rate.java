// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/**
 * A proportion with its 95 % interval (Wilson).
 *
 * @param x how many
 * @param n of how many
 */
public record Rate(int x, int n, double low, double high) {
  public Rate {
    if (x < 0 || n < 1 || x > n || !(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "x must be from 0 to n, n 1 or more, 0 <= low <= high <= 1");
    }
  }

  public double value() {
    return (double) x / n;
  }
}
