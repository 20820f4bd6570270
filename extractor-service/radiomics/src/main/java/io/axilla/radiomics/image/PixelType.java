// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

/**
 * What the voxels were stored as. It matters to the numbers: PyRadiomics (through ITK) casts
 * interpolated values back to the type of the image, so an integer image stays one.
 */
public enum PixelType {
  INT8(-128, 127),
  UINT8(0, 255),
  INT16(Short.MIN_VALUE, Short.MAX_VALUE),
  UINT16(0, 65535),
  INT32(Integer.MIN_VALUE, Integer.MAX_VALUE),
  UINT32(0, 4294967295.0),
  INT64(Long.MIN_VALUE, 0x1.fffffffffffffp62),
  UINT64(0, 0x1.fffffffffffffp63),
  FLOAT32(-Float.MAX_VALUE, Float.MAX_VALUE),
  FLOAT64(-Double.MAX_VALUE, Double.MAX_VALUE);

  /** From here on every double is whole. */
  private static final double ALL_WHOLE = 0x1p53;

  private final double lowest;
  private final double highest;
  private final boolean integer;

  PixelType(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
    integer = !name().startsWith("FLOAT");
  }

  public boolean isInteger() {
    return integer;
  }

  /** Whether float32 holds every value of this type exactly. */
  public boolean fitsFloat32() {
    return compareTo(INT32) < 0 || this == FLOAT32;
  }

  /**
   * The value as this type holds it after ITK's resampling: clamped to the range, integers cut
   * toward zero and not rounded, float32 rounded to the nearest.
   */
  public double cast(double value) {
    if (integer) {
      double cut = Math.abs(value) < ALL_WHOLE ? (long) value : value;
      return Math.min(Math.max(cut, lowest), highest);
    }
    return this == FLOAT32 ? (float) Math.min(Math.max(value, lowest), highest) : value;
  }
}
