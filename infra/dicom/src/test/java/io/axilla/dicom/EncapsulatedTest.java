// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;

class EncapsulatedTest {
  private static final byte[] A1 = {-1, (byte) 0xD8, 1, 1};
  private static final byte[] A2 = {2, 2};
  private static final byte[] B1 = {-1, (byte) 0xD8, 3, 3};

  @Test
  void one_fragment_a_frame() {
    assertThat(Encapsulated.frames(fragments(new byte[0], A1, B1), 2)).containsExactly(A1, B1);
  }

  @Test
  void a_single_frame_is_all_fragments() {
    assertThat(Encapsulated.frames(fragments(new byte[0], A1, A2), 1))
        .containsExactly(joined(A1, A2));
  }

  @Test
  void the_offset_table_says_where_frames_start() {
    // Item header and value of A1 and A2: 8 + 4 + 8 + 2 bytes.
    byte[] table = {0, 0, 0, 0, 22, 0, 0, 0};
    assertThat(Encapsulated.frames(fragments(table, A1, A2, B1), 2))
        .containsExactly(joined(A1, A2), B1);
  }

  @Test
  void without_a_table_the_codestreams_say_it() {
    assertThat(Encapsulated.frames(fragments(new byte[0], A1, A2, B1), 2))
        .containsExactly(joined(A1, A2), B1);
    byte[] wrongTable = {0, 0, 0, 0, 9, 0, 0, 0};
    assertThat(Encapsulated.frames(fragments(wrongTable, A1, A2, B1), 2))
        .containsExactly(joined(A1, A2), B1);
  }

  @Test
  void otherwise_it_is_an_error() {
    assertThatThrownBy(() -> Encapsulated.frames(fragments(new byte[0], A2, A2, A2), 2))
        .isInstanceOfSatisfying(
            UnreadablePixelsException.class, e -> assertThat(e.code()).isEqualTo("CORRUPT_PIXELS"));
    assertThatThrownBy(() -> Encapsulated.frames(fragments(new byte[0]), 1))
        .isInstanceOf(UnreadablePixelsException.class);
  }

  private static Fragments fragments(byte[]... values) {
    Fragments fragments = new Fragments(VR.OB, false, values.length);
    fragments.addAll(List.of(values));
    return fragments;
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] all = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
