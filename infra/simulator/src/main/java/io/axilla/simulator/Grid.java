// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

/**
 * Where a phantom is sampled: {@code columns} x {@code rows} pixels of {@code pixel} mm, {@code
 * slices} of {@code spacing} mm, centred on the patient's axis.
 */
public record Grid(int columns, int rows, int slices, double pixel, double spacing) {
  public Grid {
    if (columns < 8 || rows < 8 || slices < 1 || pixel <= 0 || spacing <= 0) {
      throw new IllegalArgumentException(
          "a grid needs at least 8 x 8 pixels, one slice and positive spacings");
    }
  }

  /** The whole trunk with arms: 448 mm wide, 120 mm long. */
  public static Grid fullField() {
    return new Grid(224, 224, 48, 2.0, 2.5);
  }

  double x(int i, PatientPosition position) {
    return position.rowX() * (i - (columns - 1) / 2.0) * pixel;
  }

  double y(int j, PatientPosition position) {
    return position.columnY() * (j - (rows - 1) / 2.0) * pixel;
  }

  /** z of a slice, ascending with its index whatever the position. */
  double z(int k) {
    return (k - (slices - 1) / 2.0) * spacing;
  }
}
