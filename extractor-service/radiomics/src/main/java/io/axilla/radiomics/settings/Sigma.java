// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

/**
 * The width of a Gaussian. PyRadiomics names the image after the number as it is written: {@code 2}
 * and {@code 2.0} are one width and two column names.
 *
 * @param millimetres the width
 * @param written the number as Python would print it
 */
public record Sigma(double millimetres, String written) {
  public Sigma {
    if (!(millimetres > 0)) {
      throw new IllegalArgumentException("sigma must be positive: " + millimetres);
    }
  }

  /** A width with its decimal point, such as 2.0. */
  public static Sigma of(double millimetres) {
    return new Sigma(millimetres, Double.toString(millimetres));
  }

  /** A width that was written as a whole number, such as 2. */
  public static Sigma ofWhole(int millimetres) {
    return new Sigma(millimetres, Integer.toString(millimetres));
  }
}
