// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class RleTest {
  private static final PixelFormat SIX_WORDS =
      new PixelFormat(2, 3, 1, false, 16, 16, 15, false, 1);

  /**
   * Most significant bytes: five times 1 and a 2; least significant: 10 to 15 literally, after a
   * no-operation.
   */
  private static final byte[] HIGH = {-4, 1, 0, 2};

  private static final byte[] LOW = {-128, 5, 10, 11, 12, 13, 14, 15};

  @Test
  void runs_literals_and_byte_planes() {
    assertThat(Rle.decode(frame(2, HIGH, LOW), SIX_WORDS))
        .containsExactly(0x10A, 0x10B, 0x10C, 0x10D, 0x10E, 0x20F);
  }

  @Test
  void damage_is_told() {
    byte[] whole = frame(2, HIGH, LOW);
    assertThatThrownBy(
            () -> Rle.decode(java.util.Arrays.copyOf(whole, whole.length - 3), SIX_WORDS))
        .isInstanceOf(UnreadablePixelsException.class);
    assertThatThrownBy(() -> Rle.decode(frame(1, HIGH, LOW), SIX_WORDS))
        .isInstanceOf(UnreadablePixelsException.class);
    assertThatThrownBy(() -> Rle.decode(new byte[10], SIX_WORDS))
        .isInstanceOf(UnreadablePixelsException.class);
    byte[] outside = frame(2, HIGH, LOW);
    outside[8] = 127;
    assertThatThrownBy(() -> Rle.decode(outside, SIX_WORDS))
        .isInstanceOf(UnreadablePixelsException.class);
  }

  private static byte[] frame(int segments, byte[] first, byte[] second) {
    return ByteBuffer.allocate(64 + first.length + second.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0, segments)
        .putInt(4, 64)
        .putInt(8, 64 + first.length)
        .position(64)
        .put(first)
        .put(second)
        .array();
  }
}
