// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

import java.util.Locale;

/**
 * Three numbers along three axes: a point or direction in LPS millimetres (x to the patient's left,
 * y to posterior, z to superior), or numbers along the index axes i, j, k of a grid (spacing,
 * continuous index), as the place of use says.
 */
public record Vector3(double x, double y, double z) {
  public Vector3 {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
      throw new ImageException(
          ImageException.Code.NOT_FINITE,
          "a coordinate is not a finite number: (" + x + ", " + y + ", " + z + ")",
          "check the geometry attributes of the source");
    }
    // Turns -0.0 to 0.0, which a record would hold for another number.
    x = x + 0.0;
    y = y + 0.0;
    z = z + 0.0;
  }

  public Vector3 plus(Vector3 other) {
    return new Vector3(x + other.x, y + other.y, z + other.z);
  }

  public Vector3 minus(Vector3 other) {
    return new Vector3(x - other.x, y - other.y, z - other.z);
  }

  public Vector3 times(double factor) {
    return new Vector3(x * factor, y * factor, z * factor);
  }

  public double dot(Vector3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public Vector3 cross(Vector3 other) {
    return new Vector3(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  public double length() {
    return Math.sqrt(dot(this));
  }

  /** For people: to a hundredth. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "(%.2f, %.2f, %.2f)", x, y, z);
  }

  boolean isWithin(double tolerance, Vector3 other) {
    return Math.abs(x - other.x) <= tolerance
        && Math.abs(y - other.y) <= tolerance
        && Math.abs(z - other.z) <= tolerance;
  }
}
