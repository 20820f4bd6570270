// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-1 over voxels in the bytes of their type, little-endian, as SimpleITK's Hash. */
final class StoredBytes {
  private static final int CHUNK = 1 << 16;

  private StoredBytes() {}

  static String hash(Volume image) {
    return hash(image.toDoubles(), image.pixelType());
  }

  /** That of a mask as 32-bit unsigned image, the form in which PyRadiomics has it. */
  static String hash(Mask mask, int label) {
    byte[] inside = mask.toBytes();
    double[] values = new double[inside.length];
    for (int n = 0; n < values.length; n++) {
      values[n] = inside[n] * (double) label;
    }
    return hash(values, PixelType.UINT32);
  }

  private static String hash(double[] values, PixelType type) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-1");
      ByteBuffer bytes = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
      for (double value : values) {
        if (bytes.remaining() < Double.BYTES) {
          sha.update(bytes.array(), 0, bytes.position());
          bytes.clear();
        }
        put(bytes, value, type);
      }
      sha.update(bytes.array(), 0, bytes.position());
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static void put(ByteBuffer bytes, double value, PixelType type) {
    switch (type) {
      case INT8, UINT8 -> bytes.put((byte) (int) value);
      case INT16, UINT16 -> bytes.putShort((short) (int) value);
      case INT32, UINT32 -> bytes.putInt((int) (long) value);
      case INT64 -> bytes.putLong((long) value);
      case UINT64 ->
          bytes.putLong(value < 0x1p63 ? (long) value : (long) (value - 0x1p63) | Long.MIN_VALUE);
      case FLOAT32 -> bytes.putFloat((float) value);
      case FLOAT64 -> bytes.putDouble(value);
    }
  }
}
