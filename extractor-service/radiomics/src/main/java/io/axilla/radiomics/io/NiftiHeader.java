// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.Direction;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Vector3;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The header of a NIfTI-1 (348 bytes) or NIfTI-2 (540 bytes) file. */
final class NiftiHeader {
  private static final int SCANNER = 1;

  /** Bytes of the longer of both headers. */
  static final int LENGTH = 540;

  private final String file;
  private final ByteBuffer bytes;
  private final boolean second;

  private NiftiHeader(String file, ByteBuffer bytes, boolean second) {
    this.file = file;
    this.bytes = bytes;
    this.second = second;
  }

  static NiftiHeader parse(byte[] data, String file) {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      ByteBuffer bytes = ByteBuffer.wrap(data).order(order);
      int length = data.length >= 348 ? bytes.getInt(0) : 0;
      if (length == 348 || (length == 540 && data.length >= 540)) {
        return new NiftiHeader(file, bytes, length == 540);
      }
    }
    throw new ImageException(
        ImageException.Code.UNREADABLE, file + " has no NIfTI header", "check the file");
  }

  /** Whether the voxels are in a file of their own. */
  boolean isPair() {
    int at = second ? 4 : 344;
    return bytes.get(at) == 'n' && bytes.get(at + 1) == 'i';
  }

  /** Bytes of this header with the four that tell of extensions. */
  int length() {
    return second ? 544 : 352;
  }

  PixelType pixelType() {
    int code = bytes.getShort(second ? 12 : 70);
    return switch (code) {
      case 2 -> PixelType.UINT8;
      case 4 -> PixelType.INT16;
      case 8 -> PixelType.INT32;
      case 16 -> PixelType.FLOAT32;
      case 64 -> PixelType.FLOAT64;
      case 256 -> PixelType.INT8;
      case 512 -> PixelType.UINT16;
      case 768 -> PixelType.UINT32;
      case 1024 -> PixelType.INT64;
      case 1280 -> PixelType.UINT64;
      default -> throw unsupported("voxels of data type " + code);
    };
  }

  ByteOrder byteOrder() {
    return bytes.order();
  }

  long dataOffset() {
    return second ? bytes.getLong(168) : (long) bytes.getFloat(108);
  }

  double slope() {
    return second ? bytes.getDouble(176) : bytes.getFloat(112);
  }

  double intercept() {
    return second ? bytes.getDouble(184) : bytes.getFloat(116);
  }

  /** Whether the stored numbers are the values. */
  boolean isUnscaled() {
    double slope = slope();
    return slope == 0 || !Double.isFinite(slope) || (slope == 1 && intercept() == 0);
  }

  /**
   * The grid in LPS. As ITK does: the sform if it is that of the scanner or there is no qform, else
   * the qform, else no place at all; distances always from pixdim.
   */
  Geometry geometry() {
    int qform = qformCode();
    int sform = sformCode();
    if (sform > 0 && (sform == SCANNER || qform == 0)) {
      return grid(sform());
    }
    return qform > 0 ? grid(qform()) : Geometry.axial(size(), spacing(), new Vector3(0, 0, 0));
  }

  /** Both transforms, as far as the header states them and they are grids at right angles. */
  NiftiTransforms transforms() {
    return new NiftiTransforms(
        qformCode(),
        qformCode() > 0 ? rightAngled(qform()) : Optional.empty(),
        sformCode(),
        sformCode() > 0 ? rightAngled(sform()) : Optional.empty());
  }

  private Optional<Geometry> rightAngled(double[] ras) {
    try {
      return Optional.of(grid(ras));
    } catch (ImageException e) {
      if (e.code() == ImageException.Code.UNSUPPORTED) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private int qformCode() {
    return second ? bytes.getInt(344) : bytes.getShort(252);
  }

  private int sformCode() {
    return second ? bytes.getInt(348) : bytes.getShort(254);
  }

  private GridSize size() {
    for (int n = 4; n <= dimension(0); n++) {
      if (dimension(n) > 1) {
        throw unsupported(dimension(0) + " dimensions");
      }
    }
    return new GridSize(dimension(1), Math.max(dimension(2), 1), Math.max(dimension(3), 1));
  }

  private Vector3 spacing() {
    return new Vector3(distance(1), distance(2), distance(3));
  }

  private Geometry grid(double[] ras) {
    double[] lps = new double[9];
    for (int n = 0; n < 9; n++) {
      lps[n] = n < 6 ? -ras[n] : ras[n];
    }
    return new Geometry(
        size(), spacing(), new Vector3(-ras[9], -ras[10], ras[11]), Direction.ofRowMajor(lps));
  }

  /** Rotation row by row and translation, of the affine matrix without its scale. */
  private double[] sform() {
    double[] result = new double[12];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 4; c++) {
        result[c < 3 ? r * 3 + c : 9 + r] = real(280 + 16 * r + 4 * c, 400 + 32 * r + 8 * c);
      }
    }
    for (int c = 0; c < 3; c++) {
      double length =
          Math.sqrt(
              result[c] * result[c]
                  + result[3 + c] * result[3 + c]
                  + result[6 + c] * result[6 + c]);
      for (int r = 0; r < 3; r++) {
        result[r * 3 + c] /= length;
      }
    }
    return result;
  }

  /** Rotation by the unit quaternion (a, b, c, d) and translation. */
  private double[] qform() {
    double b = real(256, 352);
    double c = real(260, 360);
    double d = real(264, 368);
    double a = Math.sqrt(Math.max(0, 1 - (b * b + c * c + d * d)));
    double flip = real(76, 104) < 0 ? -1 : 1;
    return new double[] {
      a * a + b * b - c * c - d * d,
      2 * (b * c - a * d),
      2 * (b * d + a * c) * flip,
      2 * (b * c + a * d),
      a * a + c * c - b * b - d * d,
      2 * (c * d - a * b) * flip,
      2 * (b * d - a * c),
      2 * (c * d + a * b),
      (a * a + d * d - c * c - b * b) * flip,
      real(268, 376),
      real(272, 384),
      real(276, 392)
    };
  }

  private int dimension(int n) {
    return second ? (int) bytes.getLong(16 + 8 * n) : bytes.getShort(40 + 2 * n);
  }

  private double distance(int n) {
    double distance = n > dimension(0) ? 1 : real(76 + 4 * n, 104 + 8 * n);
    return Math.abs(distance);
  }

  private double real(int inFirst, int inSecond) {
    return second ? bytes.getDouble(inSecond) : bytes.getFloat(inFirst);
  }

  private ImageException unsupported(String what) {
    return new ImageException(
        ImageException.Code.UNSUPPORTED,
        file + " has " + what + ", which is not read here",
        "convert it to a three-dimensional image of plain numbers");
  }
}
