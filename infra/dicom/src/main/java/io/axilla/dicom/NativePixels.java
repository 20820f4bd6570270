// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Samples of native Pixel Data in little endian order (DICOM PS3.5 Chapter 8). */
final class NativePixels {
  private NativePixels() {}

  static int[] frame(byte[] bytes, int index, PixelFormat format) {
    int length = format.frameLength();
    long firstSample = (long) index * length;
    long bitsNeeded = (firstSample + length) * format.bitsAllocated();
    if (bitsNeeded > bytes.length * 8L) {
      throw new UnreadablePixelsException(
          UnreadablePixelsException.TOO_SHORT,
          "frame "
              + (index + 1)
              + " needs "
              + (bitsNeeded + 7) / 8
              + " bytes, there are "
              + bytes.length);
    }
    int[] values =
        format.bitsAllocated() == 1
            ? bits(bytes, firstSample, length)
            : samples(bytes, firstSample, length, format);
    return format.samples() > 1 && format.byPlane()
        ? pixelByPixel(values, format.samples())
        : values;
  }

  /** Packed bits, the first pixel in the least significant bit; frames do not start at bytes. */
  private static int[] bits(byte[] bytes, long first, int length) {
    int[] values = new int[length];
    for (int i = 0; i < length; i++) {
      long bit = first + i;
      values[i] = bytes[(int) (bit >>> 3)] >>> (bit & 7) & 1;
    }
    return values;
  }

  /** Cells as they are, their upper bits left to {@link PixelFormat#stored}. */
  private static int[] samples(byte[] bytes, long first, int length, PixelFormat format) {
    int width = format.sampleBytes();
    int[] values = new int[length];
    ByteBuffer cells = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = Math.toIntExact(first * width);
    for (int i = 0; i < length; i++, at += width) {
      values[i] =
          switch (width) {
            case 1 -> cells.get(at);
            case 2 -> cells.getShort(at);
            default -> cells.getInt(at);
          };
    }
    return values;
  }

  /** From all of one colour after the other to the colours of each pixel side by side. */
  static int[] pixelByPixel(int[] byPlane, int samples) {
    int plane = byPlane.length / samples;
    int[] values = new int[byPlane.length];
    for (int s = 0; s < samples; s++) {
      for (int i = 0; i < plane; i++) {
        values[i * samples + s] = byPlane[s * plane + i];
      }
    }
    return values;
  }
}
