// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NiftiReaderTest {
  @TempDir Path folder;

  @Test
  void an_sform_of_the_scanner_gives_the_place() throws IOException {
    ByteBuffer file = header(ByteOrder.LITTLE_ENDIAN, 4);
    file.putShort(254, (short) 1);
    putRow(file, 280, -2, 0, 0, 10);
    putRow(file, 296, 0, -3, 0, 20);
    putRow(file, 312, 0, 0, 4, 30);
    file.putShort(352, (short) -5);
    file.putShort(354, (short) 7);
    Volume volume = NiftiReader.readVolume(write("a.nii", file.array()));
    assertThat(volume.pixelType()).isEqualTo(PixelType.INT16);
    assertThat(volume.geometry().spacing()).isEqualTo(new Vector3(2, 3, 4));
    assertThat(volume.geometry().origin()).isEqualTo(new Vector3(-10, -20, 30));
    assertThat(volume.geometry().toLps(1, 0, 0)).isEqualTo(new Vector3(-8, -20, 30));
    assertThat(volume.toDoubles()).containsExactly(-5, 7);
  }

  @Test
  void a_caller_may_choose_between_the_transforms() throws IOException {
    ByteBuffer file = header(ByteOrder.LITTLE_ENDIAN, 4);
    file.putShort(252, (short) 2);
    file.putFloat(268, 10);
    file.putShort(254, (short) 1);
    putRow(file, 280, 1, 1, 0, 0);
    putRow(file, 296, 0, 1, 0, 0);
    putRow(file, 312, 0, 0, 1, 0);
    Path sheared = write("c.nii", file.array());

    Volume volume =
        NiftiReader.readVolume(
            sheared,
            transforms -> {
              assertThat(transforms.sformCode()).isEqualTo(1);
              assertThat(transforms.sform()).isEmpty();
              return transforms.qform().orElseThrow();
            });

    assertThat(volume.geometry().origin().x()).isEqualTo(-10);
    assertThatThrownBy(() -> NiftiReader.readVolume(sheared)).isInstanceOf(ImageException.class);
  }

  @Test
  void extensions_longer_than_a_buffer_are_passed_over() throws IOException {
    ByteBuffer file = header(ByteOrder.LITTLE_ENDIAN, 4);
    byte[] whole = Arrays.copyOf(file.array(), 70_000 + 4);
    Arrays.fill(whole, 356, 70_000, (byte) 'e');
    ByteBuffer.wrap(whole)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(108, 70_000)
        .putShort(70_000, (short) -5)
        .putShort(70_002, (short) 7);
    assertThat(NiftiReader.readVolume(write("e.nii", whole)).toDoubles()).containsExactly(-5, 7);
  }

  @Test
  void voxels_inside_the_header_are_refused() throws IOException {
    ByteBuffer file = header(ByteOrder.LITTLE_ENDIAN, 4);
    for (float offset : new float[] {0, 348, Float.NaN}) {
      file.putFloat(108, offset);
      Path odd = write("v.nii", file.array());
      assertThatThrownBy(() -> NiftiReader.readVolume(odd))
          .isInstanceOf(ImageException.class)
          .hasMessageContaining("inside its header");
    }
  }

  @Test
  void a_pair_is_read_by_either_name() throws IOException {
    ByteBuffer file = header(ByteOrder.LITTLE_ENDIAN, 4);
    file.put(345, (byte) 'i');
    file.put(344, (byte) 'n');
    file.putFloat(108, 0);
    write("p.hdr", file.array());
    write("p.img", new byte[] {1, 0, 2, 0});
    for (String name : List.of("p.hdr", "p.img")) {
      assertThat(ImageReader.readVolume(folder.resolve(name)).toDoubles())
          .as(name)
          .containsExactly(1, 2);
    }
  }

  @Test
  void scaled_values_behind_a_qform_become_float() throws IOException {
    ByteBuffer file = header(ByteOrder.BIG_ENDIAN, 4);
    file.putFloat(112, 0.5f);
    file.putFloat(116, 1);
    file.putShort(252, (short) 1);
    file.putFloat(264, 1);
    file.putFloat(268, 10);
    file.putShort(352, (short) 3);
    Path packed = folder.resolve("b.nii.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(file.array());
    }
    Volume volume = NiftiReader.readVolume(packed);
    assertThat(volume.pixelType()).isEqualTo(PixelType.FLOAT32);
    assertThat(volume.at(0, 0, 0)).isEqualTo(2.5);
    assertThat(volume.geometry().direction().i()).isEqualTo(new Vector3(1, 0, 0));
    assertThat(volume.geometry().origin().x()).isEqualTo(-10);
  }

  @Test
  void what_is_no_nifti_file_is_refused() throws IOException {
    Path file = write("c.nii", new byte[400]);
    assertThatThrownBy(() -> NiftiReader.readVolume(file))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("UNREADABLE: c.nii");
  }

  private static ByteBuffer header(ByteOrder order, int dataType) {
    ByteBuffer file = ByteBuffer.allocate(352 + 4).order(order);
    file.putInt(0, 348);
    file.putShort(40, (short) 3);
    file.putShort(42, (short) 2);
    file.putShort(44, (short) 1);
    file.putShort(46, (short) 1);
    file.putShort(70, (short) dataType);
    file.putFloat(76, 1);
    file.putFloat(80, 2);
    file.putFloat(84, 3);
    file.putFloat(88, 4);
    file.putFloat(108, 352);
    return file;
  }

  private static void putRow(ByteBuffer file, int at, float... row) {
    for (int n = 0; n < 4; n++) {
      file.putFloat(at + 4 * n, row[n]);
    }
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
