// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/** What every coefficient must be. */
final class Coefficients {
  private Coefficients() {}

  static void requireFinite(double coefficient) {
    if (!Double.isFinite(coefficient)) {
      throw new IllegalArgumentException("coefficient must be finite");
    }
  }
}
