// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.radiomics.image.Direction;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.Vector3;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A NIfTI-1 single file ({@code .nii}, {@code .nii.gz}; nifti.nimh.nih.gov/nifti-1) of one
 * three-dimensional volume. Its coordinates are RAS; they are turned to LPS here.
 */
final class NiftiImage {
  private static final int HEADER_LENGTH = 348;
  private static final int DIM = 40;
  private static final int DATATYPE = 70;
  private static final int PIXDIM = 76;
  private static final int VOX_OFFSET = 108;
  private static final int SCL_SLOPE = 112;
  private static final int SCL_INTER = 116;
  private static final int QFORM_CODE = 252;
  private static final int SFORM_CODE = 254;
  private static final int QUATERN_B = 256;
  private static final int QOFFSET_X = 268;
  private static final int SROW_X = 280;

  private final ByteBuffer bytes;
  private final GridSize size;

  private NiftiImage(ByteBuffer bytes, GridSize size) {
    this.bytes = bytes;
    this.size = size;
  }

  static NiftiImage read(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    if (content.length > 2 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b) {
      try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(content))) {
        content = in.readAllBytes();
      }
    }
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length < HEADER_LENGTH) {
      throw invalid("shorter than a NIfTI-1 header");
    }
    if (bytes.getInt(0) != HEADER_LENGTH) {
      bytes.order(ByteOrder.BIG_ENDIAN);
    }
    if (bytes.getInt(0) != HEADER_LENGTH) {
      throw invalid("not NIfTI-1");
    }
    int dimensions = bytes.getShort(DIM);
    for (int n = 4; n <= dimensions; n++) {
      if (bytes.getShort(DIM + 2 * n) > 1) {
        throw invalid("several volumes in one file");
      }
    }
    return new NiftiImage(
        bytes,
        new GridSize(bytes.getShort(DIM + 2), bytes.getShort(DIM + 4), bytes.getShort(DIM + 6)));
  }

  NiftiPlace place() {
    int qformCode = bytes.getShort(QFORM_CODE);
    int sformCode = bytes.getShort(SFORM_CODE);
    return NiftiPlace.of(
        qformCode, qformCode > 0 ? qform() : null, sformCode, sformCode > 0 ? sform() : null);
  }

  /** All values, i fastest, with the file's scale applied. */
  double[] values() {
    float slope = bytes.getFloat(SCL_SLOPE);
    float intercept = bytes.getFloat(SCL_INTER);
    boolean scaled = slope != 0 && Float.isFinite(slope);
    int type = bytes.getShort(DATATYPE);
    int at = (int) bytes.getFloat(VOX_OFFSET);
    int length = length(type);
    double[] values = new double[size.voxelCount()];
    if (at < HEADER_LENGTH || (long) at + (long) values.length * length > bytes.capacity()) {
      throw invalid("fewer voxels than its header promises");
    }
    for (int n = 0; n < values.length; n++) {
      double value = value(type, at + n * length);
      values[n] = scaled ? slope * value + intercept : value;
    }
    return values;
  }

  private double value(int type, int at) {
    return switch (type) {
      case 2 -> bytes.get(at) & 0xff;
      case 4 -> bytes.getShort(at);
      case 8 -> bytes.getInt(at);
      case 16 -> bytes.getFloat(at);
      case 64 -> bytes.getDouble(at);
      case 256 -> bytes.get(at);
      case 512 -> bytes.getShort(at) & 0xffff;
      case 768 -> bytes.getInt(at) & 0xffffffffL;
      default -> bytes.getLong(at);
    };
  }

  private static int length(int type) {
    return switch (type) {
      case 2, 256 -> 1;
      case 4, 512 -> 2;
      case 8, 16, 768 -> 4;
      case 64, 1024 -> 8;
      default -> throw invalid("voxels of NIfTI type " + type);
    };
  }

  private @Nullable Geometry sform() {
    double[][] m = new double[3][4];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        m[row][column] = bytes.getFloat(SROW_X + 4 * (4 * row + column));
      }
    }
    return geometry(m);
  }

  private @Nullable Geometry qform() {
    double b = bytes.getFloat(QUATERN_B);
    double c = bytes.getFloat(QUATERN_B + 4);
    double d = bytes.getFloat(QUATERN_B + 8);
    double a = Math.sqrt(Math.max(0, 1 - (b * b + c * c + d * d)));
    double i = bytes.getFloat(PIXDIM + 4);
    double j = bytes.getFloat(PIXDIM + 8);
    double k = bytes.getFloat(PIXDIM + 12) * (bytes.getFloat(PIXDIM) < 0 ? -1 : 1);
    double x = bytes.getFloat(QOFFSET_X);
    double y = bytes.getFloat(QOFFSET_X + 4);
    double z = bytes.getFloat(QOFFSET_X + 8);
    return geometry(
        new double[][] {
          {
            (a * a + b * b - c * c - d * d) * i, 2 * (b * c - a * d) * j, 2 * (b * d + a * c) * k, x
          },
          {
            2 * (b * c + a * d) * i, (a * a + c * c - b * b - d * d) * j, 2 * (c * d - a * b) * k, y
          },
          {2 * (b * d - a * c) * i, 2 * (c * d + a * b) * j, (a * a + d * d - c * c - b * b) * k, z}
        });
  }

  /** From an affine matrix in RAS; null where it is no grid at right angles. */
  private @Nullable Geometry geometry(double[][] ras) {
    try {
      Vector3 i = column(ras, 0);
      Vector3 j = column(ras, 1);
      Vector3 k = column(ras, 2);
      Vector3 spacing = new Vector3(i.length(), j.length(), k.length());
      return new Geometry(
          size,
          spacing,
          column(ras, 3),
          new Direction(
              i.times(1 / spacing.x()), j.times(1 / spacing.y()), k.times(1 / spacing.z())));
    } catch (ImageException e) {
      return null;
    }
  }

  private static Vector3 column(double[][] ras, int column) {
    return new Vector3(-ras[0][column], -ras[1][column], ras[2][column]);
  }

  private static UnreadableMaskException invalid(String what) {
    return new UnreadableMaskException(MaskFault.INVALID_VALUE, what);
  }
}
