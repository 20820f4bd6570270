// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * RLE compression (DICOM PS3.5 Annex G): one segment for each byte of a sample, most significant
 * first, each packed by runs and literals (PackBits).
 */
final class Rle {
  private static final int HEADER = 64;

  private Rle() {}

  static int[] decode(byte[] codestream, PixelFormat format) {
    int width = format.sampleBytes();
    int expected = format.samples() * width;
    if (width == 0 || codestream.length < HEADER) {
      throw corrupt("no RLE header");
    }
    ByteBuffer header = ByteBuffer.wrap(codestream, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
    if (header.getInt() != expected) {
      throw corrupt(
          "the RLE header does not promise the " + expected + " segments that the pixels need");
    }
    int[] offsets = new int[expected + 1];
    for (int i = 0; i < expected; i++) {
      offsets[i] = header.getInt();
    }
    offsets[expected] = codestream.length;

    int plane = format.rows() * format.columns();
    int[] values = new int[format.frameLength()];
    for (int segment = 0; segment < expected; segment++) {
      int shift = 8 * (width - 1 - segment % width);
      int sample = segment / width;
      byte[] bytes = unpacked(codestream, offsets[segment], offsets[segment + 1], plane);
      for (int i = 0; i < plane; i++) {
        values[i * format.samples() + sample] |= (bytes[i] & 0xFF) << shift;
      }
    }
    return values;
  }

  private static byte[] unpacked(byte[] packed, int start, int end, int length) {
    if (start < HEADER || end < start || end > packed.length) {
      throw corrupt("an RLE segment lies outside of the frame");
    }
    byte[] bytes = new byte[length];
    int from = start;
    int to = 0;
    while (to < length) {
      if (from >= end) {
        throw corrupt("an RLE segment ends early");
      }
      int control = packed[from++];
      if (control == -128) {
        continue;
      }
      int count = Math.min(control < 0 ? 1 - control : control + 1, length - to);
      if (control < 0) {
        if (from >= end) {
          throw corrupt("an RLE run lacks its byte");
        }
        Arrays.fill(bytes, to, to + count, packed[from++]);
      } else {
        if (from + count > end) {
          throw corrupt("an RLE literal ends early");
        }
        System.arraycopy(packed, from, bytes, to, count);
        from += count;
      }
      to += count;
    }
    return bytes;
  }

  private static UnreadablePixelsException corrupt(String what) {
    return new UnreadablePixelsException(UnreadablePixelsException.CORRUPT, what);
  }
}
