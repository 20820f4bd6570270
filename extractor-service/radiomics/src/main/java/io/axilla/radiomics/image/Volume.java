// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * An image in the patient: voxel values (Hounsfield units for CT) with their {@link Geometry} and
 * {@link PixelType}. Voxels lie flat, i (columns) fastest, then j (rows), then k (slices): {@code
 * (k * nj + j) * ni + i}, the order of NRRD, NIfTI, MetaImage and of DICOM slices sorted along k.
 *
 * <p>Immutable. The factories take the array over without a copy, for a whole scan is large: the
 * caller must not write to it afterwards.
 */
public final class Volume {
  private static final int PIECE = 4096;

  private final Geometry geometry;
  private final PixelType type;
  private final Voxels voxels;

  private Volume(Geometry geometry, PixelType type, Voxels voxels) {
    if (voxels.length() != geometry.voxelCount()) {
      throw new ImageException(
          ImageException.Code.VOXEL_COUNT,
          voxels.length() + " voxels for a grid of " + geometry.size(),
          "give one value for each voxel");
    }
    this.geometry = geometry;
    this.type = type;
    this.voxels = voxels;
  }

  /** A 16-bit signed image, such as CT in whole Hounsfield units. */
  public static Volume ofInt16(Geometry geometry, short[] voxels) {
    return new Volume(geometry, PixelType.INT16, new Voxels.Shorts(voxels));
  }

  /** An 8-bit signed image. */
  public static Volume ofInt8(Geometry geometry, byte[] voxels) {
    return new Volume(geometry, PixelType.INT8, new Voxels.Bytes(voxels));
  }

  /** An 8-bit unsigned image, such as most label images; -1 stands for 255. */
  public static Volume ofUint8(Geometry geometry, byte[] voxels) {
    return new Volume(geometry, PixelType.UINT8, new Voxels.UnsignedBytes(voxels));
  }

  /** A 16-bit unsigned image. */
  public static Volume ofUint16(Geometry geometry, char[] voxels) {
    return new Volume(geometry, PixelType.UINT16, new Voxels.Chars(voxels));
  }

  /** A 32-bit signed image. */
  public static Volume ofInt32(Geometry geometry, int[] voxels) {
    return new Volume(geometry, PixelType.INT32, new Voxels.Ints(voxels));
  }

  public static Volume ofFloat32(Geometry geometry, float[] voxels) {
    return new Volume(geometry, PixelType.FLOAT32, new Voxels.Floats(voxels));
  }

  public static Volume ofFloat64(Geometry geometry, double[] voxels) {
    return new Volume(geometry, PixelType.FLOAT64, new Voxels.Doubles(voxels));
  }

  /**
   * An image of the given type from doubles, which must hold values of that type already (see
   * {@link PixelType#cast}).
   */
  public static Volume of(Geometry geometry, PixelType type, double[] values) {
    return new Volume(geometry, type, Voxels.pack(type, values));
  }

  /**
   * The same from values that are made one by one, in flat order.
   *
   * @param value of each flat index, asked for once
   */
  public static Volume of(Geometry geometry, PixelType type, IntToDoubleFunction value) {
    return new Volume(geometry, type, Voxels.pack(type, geometry.voxelCount(), value));
  }

  public Geometry geometry() {
    return geometry;
  }

  public PixelType pixelType() {
    return type;
  }

  public double at(int i, int j, int k) {
    if (i < 0
        || i >= geometry.size().i()
        || j < 0
        || j >= geometry.size().j()
        || k < 0
        || k >= geometry.size().k()) {
      throw new IndexOutOfBoundsException(
          "voxel (" + i + ", " + j + ", " + k + ") of a grid of " + geometry.size());
    }
    return voxels.at(geometry.flatIndex(i, j, k));
  }

  double atFlat(int index) {
    return voxels.at(index);
  }

  /** Is given values of an image. */
  @FunctionalInterface
  public interface Piece {
    /**
     * @param from flat index of the first
     * @param values not to be kept
     * @param count how many of them count
     */
    void values(int from, double[] values, int count);
  }

  /** Gives all values in flat order, some at a time: a whole scan as doubles is large. */
  public void forEachPiece(Piece piece) {
    double[] values = new double[PIECE];
    for (int from = 0; from < voxels.length(); from += PIECE) {
      int count = Math.min(PIECE, voxels.length() - from);
      voxels.copy(from, values, 0, count);
      piece.values(from, values, count);
    }
  }

  /** Whether any voxel has the value. */
  public boolean contains(double value) {
    for (int n = 0; n < voxels.length(); n++) {
      if (voxels.at(n) == value) {
        return true;
      }
    }
    return false;
  }

  /** All values in flat order, in a new array. */
  public double[] toDoubles() {
    double[] values = new double[voxels.length()];
    voxels.copy(0, values, 0, values.length);
    return values;
  }

  /** All values in flat order, rounded to float32, in a new array. */
  public float[] toFloats() {
    float[] values = new float[voxels.length()];
    for (int n = 0; n < values.length; n++) {
      values[n] = (float) voxels.at(n);
    }
    return values;
  }

  /** The part inside the box, as a volume of its own; this one when the box is all of it. */
  public Volume crop(IndexBox box) {
    if (box.equals(IndexBox.all(geometry.size()))) {
      return this;
    }
    int ni = box.size().i();
    double[] row = new double[ni];
    return of(
        geometry.crop(box),
        type,
        n -> {
          if (n % ni == 0) {
            copyRow(box, n / ni, row, 0);
          }
          return row[n % ni];
        });
  }

  /** The values inside the box, in flat order, in a new array. */
  public double[] toDoubles(IndexBox box) {
    double[] values = new double[box.size().voxelCount()];
    int ni = box.size().i();
    for (int row = 0; row * ni < values.length; row++) {
      copyRow(box, row, values, row * ni);
    }
    return values;
  }

  private void copyRow(IndexBox box, int row, double[] to, int at) {
    int nj = box.size().j();
    int from = geometry.flatIndex(box.lowI(), box.lowJ() + row % nj, box.lowK() + row / nj);
    voxels.copy(from, to, at, box.size().i());
  }

  /** Same geometry, type and values. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Volume volume
        && geometry.equals(volume.geometry)
        && type == volume.type
        && Arrays.equals(toDoubles(), volume.toDoubles());
  }

  @Override
  public int hashCode() {
    return geometry.hashCode() * 31 + type.hashCode();
  }

  /** Geometry and type; never values. */
  @Override
  public String toString() {
    return "Volume[" + type + ", " + geometry + "]";
  }
}
