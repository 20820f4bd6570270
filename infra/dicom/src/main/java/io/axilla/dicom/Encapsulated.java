// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Fragments;

/**
 * Encapsulated Pixel Data (DICOM PS3.5 Annex A.4): a Basic Offset Table and fragments, of which
 * frames are made.
 */
final class Encapsulated {
  private static final int ITEM_HEADER = 8;

  private Encapsulated() {}

  /** The fragments in order, without the Basic Offset Table. */
  static List<byte[]> fragments(Fragments pixels) {
    List<byte[]> fragments = new ArrayList<>(pixels.size());
    for (int i = 1; i < pixels.size(); i++) {
      fragments.add(pixels.get(i) instanceof byte[] bytes ? bytes : new byte[0]);
    }
    return fragments;
  }

  /** The codestream of each frame. */
  static List<byte[]> frames(Fragments pixels, int count) {
    List<byte[]> fragments = fragments(pixels);
    if (fragments.size() == count) {
      return fragments;
    }
    if (count == 1 && !fragments.isEmpty()) {
      return List.of(joined(fragments, 0, fragments.size()));
    }
    List<Integer> starts = startsByOffsets(pixels, fragments);
    if (starts.size() != count) {
      starts = startsByMarkers(fragments);
    }
    if (starts.size() != count) {
      throw new UnreadablePixelsException(
          UnreadablePixelsException.CORRUPT,
          fragments.size() + " fragments cannot be told apart into " + count + " frames");
    }
    List<byte[]> frames = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      frames.add(
          joined(fragments, starts.get(i), i + 1 < count ? starts.get(i + 1) : fragments.size()));
    }
    return frames;
  }

  /**
   * The fragments that the Basic Offset Table points to; none when it is empty or points elsewhere.
   */
  private static List<Integer> startsByOffsets(Fragments pixels, List<byte[]> fragments) {
    List<Integer> starts = new ArrayList<>();
    if (!(pixels.get(0) instanceof byte[] table)) {
      return starts;
    }
    ByteBuffer offsets = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    int fragment = 0;
    long position = 0;
    while (offsets.remaining() >= Integer.BYTES) {
      long offset = Integer.toUnsignedLong(offsets.getInt());
      while (fragment < fragments.size() && position < offset) {
        position += ITEM_HEADER + fragments.get(fragment++).length;
      }
      if (position != offset || fragment == fragments.size()) {
        return List.of();
      }
      starts.add(fragment);
    }
    return starts;
  }

  /** The fragments that start a JPEG or JPEG 2000 codestream. */
  private static List<Integer> startsByMarkers(List<byte[]> fragments) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < fragments.size(); i++) {
      byte[] fragment = fragments.get(i);
      boolean codestream =
          fragment.length > 2
              && fragment[0] == (byte) 0xFF
              && (fragment[1] == (byte) 0xD8 || fragment[1] == 0x4F);
      if (codestream) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static byte[] joined(List<byte[]> fragments, int from, int to) {
    if (to - from == 1) {
      return fragments.get(from);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    fragments.subList(from, to).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
