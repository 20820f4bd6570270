// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

/**
 * Where the index axes of a grid point to in the patient: {@code i}, {@code j} and {@code k} are
 * the unit vectors in LPS along which the column index, the row index and the slice index grow. In
 * DICOM {@code i} and {@code j} are the two halves of ImageOrientationPatient (PS3.3 C.7.6.2.1.1).
 * As a matrix, they are its columns. Left-handed grids are allowed; axes that are not orthonormal
 * within 1e-4 are refused.
 */
public record Direction(Vector3 i, Vector3 j, Vector3 k) {
  /** Columns to the left, rows to posterior, slices to superior: an axial scan without a tilt. */
  public static final Direction IDENTITY =
      new Direction(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1));

  private static final double ORTHONORMAL_TOLERANCE = 1e-4;

  public Direction {
    if (!isUnit(i)
        || !isUnit(j)
        || !isUnit(k)
        || !isRight(i, j)
        || !isRight(j, k)
        || !isRight(i, k)) {
      throw new ImageException(
          ImageException.Code.NOT_ORTHONORMAL,
          "the axes of the grid are not at right angles or not of unit length: i "
              + i
              + ", j "
              + j
              + ", k "
              + k,
          "resample a scan with gantry tilt onto a right-angled grid first");
    }
  }

  /** From the nine elements of the matrix, row by row, as SimpleITK and ITK give it. */
  public static Direction ofRowMajor(double... m) {
    if (m.length != 9) {
      throw new IllegalArgumentException("a direction matrix has 9 elements, not " + m.length);
    }
    return new Direction(
        new Vector3(m[0], m[3], m[6]),
        new Vector3(m[1], m[4], m[7]),
        new Vector3(m[2], m[5], m[8]));
  }

  /** The nine elements of the matrix, row by row. */
  public double[] toRowMajor() {
    return new double[] {i.x(), j.x(), k.x(), i.y(), j.y(), k.y(), i.z(), j.z(), k.z()};
  }

  boolean isWithin(double tolerance, Direction other) {
    return i.isWithin(tolerance, other.i)
        && j.isWithin(tolerance, other.j)
        && k.isWithin(tolerance, other.k);
  }

  private static boolean isUnit(Vector3 axis) {
    return Math.abs(axis.length() - 1) <= ORTHONORMAL_TOLERANCE;
  }

  private static boolean isRight(Vector3 a, Vector3 b) {
    return Math.abs(a.dot(b)) <= ORTHONORMAL_TOLERANCE;
  }
}
