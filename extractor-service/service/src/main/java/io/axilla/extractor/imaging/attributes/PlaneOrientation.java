// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.attributes;

import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.Tag;
import io.axilla.radiomics.image.Direction;
import io.axilla.radiomics.image.Vector3;

/**
 * ImageOrientationPatient (DICOM PS3.3 C.7.6.2.1.1): unit vectors in LPS along which the column
 * index (along a row of pixels) and the row index (down a column) grow.
 */
public record PlaneOrientation(Vector3 alongRow, Vector3 alongColumn) {
  /** How far from one length and from right angles a header may be; beyond it is not rounding. */
  private static final double ORTHONORMAL_TOLERANCE = 1e-3;

  /** Cosines that differ by less are the same orientation, written with other digits. */
  private static final double SAME_TOLERANCE = 1e-4;

  static PlaneOrientation of(double[] cosines) {
    Vector3 row = new Vector3(cosines[0], cosines[1], cosines[2]);
    Vector3 column = new Vector3(cosines[3], cosines[4], cosines[5]);
    if (Math.abs(row.length() - 1) > ORTHONORMAL_TOLERANCE
        || Math.abs(column.length() - 1) > ORTHONORMAL_TOLERANCE
        || Math.abs(row.dot(column)) > ORTHONORMAL_TOLERANCE) {
      throw new InvalidValueException(
          Tag.ImageOrientationPatient, "not two unit vectors at a right angle");
    }
    // exact cosines stay as they are; rounded ones become unit vectors at right angles
    Vector3 unitRow = row.times(1 / row.length());
    Vector3 square = column.minus(unitRow.times(unitRow.dot(column)));
    return new PlaneOrientation(unitRow, square.times(1 / square.length()));
  }

  /** The direction in which slices are stacked, row x column. */
  public Vector3 normal() {
    Vector3 cross = alongRow.cross(alongColumn);
    // adding zero turns -0.0 into 0.0, so that equal orientations have equal normals
    return new Vector3(cross.x() + 0.0, cross.y() + 0.0, cross.z() + 0.0);
  }

  /** As the axes of a grid. */
  public Direction direction() {
    return new Direction(alongRow, alongColumn, normal());
  }

  public boolean isSameAs(PlaneOrientation other) {
    return near(alongRow, other.alongRow) && near(alongColumn, other.alongColumn);
  }

  private static boolean near(Vector3 a, Vector3 b) {
    Vector3 difference = a.minus(b);
    return Math.abs(difference.x()) <= SAME_TOLERANCE
        && Math.abs(difference.y()) <= SAME_TOLERANCE
        && Math.abs(difference.z()) <= SAME_TOLERANCE;
  }
}
