// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.extractor.imaging.attributes.PlaneOrientation;
import io.axilla.radiomics.image.Vector3;
import org.jspecify.annotations.Nullable;

/**
 * Where a slice lies and how its pixels are laid out.
 *
 * @param position centre of the first pixel, LPS mm
 * @param rowSpacing between rows, mm (the first value of PixelSpacing)
 * @param columnSpacing between columns, mm
 */
record SlicePlane(
    Vector3 position,
    PlaneOrientation orientation,
    int rows,
    int columns,
    double rowSpacing,
    double columnSpacing,
    @Nullable String frameOfReference) {
  /** Spacings that differ by less are one, written with other digits. */
  private static final double SAME_SPACING = 1e-4;

  boolean hasSameGridAs(SlicePlane other) {
    return rows == other.rows
        && columns == other.columns
        && Math.abs(rowSpacing - other.rowSpacing) <= SAME_SPACING * rowSpacing
        && Math.abs(columnSpacing - other.columnSpacing) <= SAME_SPACING * columnSpacing;
  }
}
