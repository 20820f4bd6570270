// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.StringTokenizer;

/**
 * Voxel values as image files store them: one after the other, of one type and byte order. They are
 * read a piece at a time into an array of their own type, for a whole scan is large.
 */
final class StoredNumbers {
  private static final int PIECE = 1 << 16;

  private final InputStream in;
  private final PixelType type;
  private final int count;
  private final String file;
  private final ByteBuffer piece;
  private long bytesLeft;

  /**
   * @param in stands at the first value
   * @param count how many values follow
   * @param file for messages
   */
  StoredNumbers(InputStream in, PixelType type, ByteOrder order, int count, String file) {
    this.in = in;
    this.type = type;
    this.count = count;
    this.file = file;
    piece = ByteBuffer.allocate(PIECE).order(order).limit(0);
    bytesLeft = (long) count * bytes(type);
  }

  static int bytes(PixelType type) {
    return switch (type) {
      case INT8, UINT8 -> 1;
      case INT16, UINT16 -> 2;
      case INT32, UINT32, FLOAT32 -> 4;
      case INT64, UINT64, FLOAT64 -> 8;
    };
  }

  /**
   * The image of all values; reads the stream to its end, where compressed data have their check.
   */
  Volume volume(Geometry geometry) throws IOException {
    Volume volume = values(geometry);
    in.transferTo(OutputStream.nullOutputStream());
    return volume;
  }

  private Volume values(Geometry geometry) throws IOException {
    return switch (type) {
      case INT8 -> Volume.ofInt8(geometry, plainBytes());
      case UINT8 -> Volume.ofUint8(geometry, plainBytes());
      case INT16 -> Volume.ofInt16(geometry, shorts());
      case UINT16 -> Volume.ofUint16(geometry, chars());
      case INT32 -> Volume.ofInt32(geometry, ints());
      case FLOAT32 -> Volume.ofFloat32(geometry, floats());
      case UINT32, INT64, UINT64, FLOAT64 -> scaled(geometry, type, 1, 0);
    };
  }

  /** The image of all values times a slope, plus an intercept. */
  Volume volume(Geometry geometry, PixelType of, double slope, double intercept)
      throws IOException {
    Volume volume = scaled(geometry, of, slope, intercept);
    in.transferTo(OutputStream.nullOutputStream());
    return volume;
  }

  private Volume scaled(Geometry geometry, PixelType of, double slope, double intercept)
      throws IOException {
    try {
      return Volume.of(geometry, of, n -> next() * slope + intercept);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private byte[] plainBytes() throws IOException {
    byte[] values = new byte[count];
    for (int n = 0; n < count; n += piece.limit()) {
      more().get(values, n, piece.limit());
    }
    return values;
  }

  private short[] shorts() throws IOException {
    short[] values = new short[count];
    for (int n = 0; n < count; n += piece.limit() / Short.BYTES) {
      more().asShortBuffer().get(values, n, piece.limit() / Short.BYTES);
    }
    return values;
  }

  private char[] chars() throws IOException {
    char[] values = new char[count];
    for (int n = 0; n < count; n += piece.limit() / Character.BYTES) {
      more().asCharBuffer().get(values, n, piece.limit() / Character.BYTES);
    }
    return values;
  }

  private int[] ints() throws IOException {
    int[] values = new int[count];
    for (int n = 0; n < count; n += piece.limit() / Integer.BYTES) {
      more().asIntBuffer().get(values, n, piece.limit() / Integer.BYTES);
    }
    return values;
  }

  private float[] floats() throws IOException {
    float[] values = new float[count];
    for (int n = 0; n < count; n += piece.limit() / Float.BYTES) {
      more().asFloatBuffer().get(values, n, piece.limit() / Float.BYTES);
    }
    return values;
  }

  private double next() {
    if (!piece.hasRemaining()) {
      try {
        more();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return switch (type) {
      case INT8 -> piece.get();
      case UINT8 -> piece.get() & 0xff;
      case INT16 -> piece.getShort();
      case UINT16 -> piece.getChar();
      case INT32 -> piece.getInt();
      case UINT32 -> piece.getInt() & 0xffffffffL;
      case INT64 -> piece.getLong();
      case UINT64 -> unsigned(piece.getLong());
      case FLOAT32 -> piece.getFloat();
      case FLOAT64 -> piece.getDouble();
    };
  }

  /** The next piece: whole values, as many as fit or are left. */
  private ByteBuffer more() throws IOException {
    int wanted = (int) Math.min(PIECE, bytesLeft);
    int read = in.readNBytes(piece.array(), 0, wanted);
    if (read < wanted) {
      long needed = (long) count * bytes(type);
      throw new ImageException(
          ImageException.Code.UNREADABLE,
          file
              + " has "
              + (needed - bytesLeft + read)
              + " bytes of data where "
              + needed
              + " are needed",
          "copy the file again");
    }
    bytesLeft -= read;
    return piece.clear().limit(read);
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : (double) ((bits >>> 1) | (bits & 1)) * 2;
  }

  /** The same from numbers that are written out. */
  static double[] parse(String text, PixelType type, int count, String file) {
    StringTokenizer words = new StringTokenizer(text);
    double[] values = new double[count];
    for (int n = 0; n < count; n++) {
      if (!words.hasMoreTokens()) {
        throw new ImageException(
            ImageException.Code.UNREADABLE,
            file + " has fewer numbers than its sizes say",
            "check the file");
      }
      String word = words.nextToken();
      try {
        values[n] = type.cast(Double.parseDouble(word));
      } catch (NumberFormatException e) {
        throw new ImageException(
            ImageException.Code.UNREADABLE, file + " has '" + word + "' for a number", "check it");
      }
    }
    return values;
  }
}
