// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

/** Logarithm to base 2. */
final class Logarithm {
  private static final double LN2 = Math.log(2);

  private Logarithm() {}

  static double base2(double value) {
    return Math.log(value) / LN2;
  }
}
