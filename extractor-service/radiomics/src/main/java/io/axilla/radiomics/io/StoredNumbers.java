// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.PixelType;
import java.nio.ByteBuffer;
import java.util.StringTokenizer;

/** Voxel values as image files store them: one after the other, of one type and byte order. */
final class StoredNumbers {
  private StoredNumbers() {}

  static int bytes(PixelType type) {
    return switch (type) {
      case INT8, UINT8 -> 1;
      case INT16, UINT16 -> 2;
      case INT32, UINT32, FLOAT32 -> 4;
      case INT64, UINT64, FLOAT64 -> 8;
    };
  }

  static double[] read(ByteBuffer from, PixelType type, int count) {
    double[] values = new double[count];
    for (int n = 0; n < count; n++) {
      values[n] = next(from, type);
    }
    return values;
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

  private static double next(ByteBuffer from, PixelType type) {
    return switch (type) {
      case INT8 -> from.get();
      case UINT8 -> from.get() & 0xff;
      case INT16 -> from.getShort();
      case UINT16 -> from.getShort() & 0xffff;
      case INT32 -> from.getInt();
      case UINT32 -> from.getInt() & 0xffffffffL;
      case INT64 -> from.getLong();
      case UINT64 -> unsigned(from.getLong());
      case FLOAT32 -> from.getFloat();
      case FLOAT64 -> from.getDouble();
    };
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : (double) ((bits >>> 1) | (bits & 1)) * 2;
  }
}
