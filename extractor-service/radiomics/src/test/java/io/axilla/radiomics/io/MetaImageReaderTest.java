// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaImageReaderTest {
  private static final String HEADER =
      """
      ObjectType = Image
      NDims = 3
      BinaryData = True
      BinaryDataByteOrderMSB = False
      CompressedData = %s
      TransformMatrix = 0 1 0 -1 0 0 0 0 1
      Offset = 10 20 30
      ElementSpacing = 2 3 4
      DimSize = 2 1 1
      ElementType = MET_SHORT
      ElementDataFile = %s
      """;

  @TempDir Path folder;

  @Test
  void a_file_with_its_data_behind_the_header() throws IOException {
    Path file = write("a.mha", HEADER.formatted("False", "LOCAL"), new byte[] {-2, -1, 7, 0});
    Volume volume = ImageReader.readVolume(file);
    assertThat(volume.pixelType()).isEqualTo(PixelType.INT16);
    assertThat(volume.toDoubles()).containsExactly(-2, 7);
    assertThat(volume.geometry().toLps(1, 0, 0)).isEqualTo(new Vector3(10, 22, 30));
    assertThat(volume.geometry().toLps(0, 1, 1)).isEqualTo(new Vector3(7, 20, 34));
    assertThat(ImageReader.readMask(file, 7, 0).voxelCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "3"})
  void every_file_of_several_has_its_own_header(String size) throws IOException {
    Files.write(folder.resolve("one.raw"), new byte[] {9, 9, 9, 1, 0});
    Files.write(folder.resolve("two.raw"), new byte[] {9, 9, 9, 2, 0});
    String header = HEADER.formatted("False", "LIST\none.raw\ntwo.raw");
    Path file = write("l.mhd", "HeaderSize = " + size + "\n" + header, new byte[0]);
    assertThat(ImageReader.readVolume(file).toDoubles()).containsExactly(1, 2);
  }

  @Test
  void a_file_with_compressed_data_beside_it() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(new byte[] {1, 0, 2, 0});
    }
    Files.write(folder.resolve("b.zraw"), packed.toByteArray());
    Path file = write("b.mhd", HEADER.formatted("True", "b.zraw"), new byte[0]);
    assertThat(ImageReader.readVolume(file).toDoubles()).containsExactly(1, 2);
  }

  @Test
  void a_file_with_its_data_in_a_list_of_files() throws IOException {
    Files.write(folder.resolve("l1.raw"), new byte[] {1, 0});
    Files.write(folder.resolve("l2.raw"), new byte[] {2, 0});
    Path file = write("l.mhd", HEADER.formatted("False", "LIST\nl1.raw\nl2.raw"), new byte[0]);
    assertThat(ImageReader.readVolume(file).toDoubles()).containsExactly(1, 2);
  }

  @Test
  void a_file_with_its_data_as_text() throws IOException {
    String header = HEADER.replace("BinaryData = True", "BinaryData = False");
    Path file = write("t.mha", header.formatted("False", "LOCAL"), "-3 4".getBytes(US_ASCII));
    assertThat(ImageReader.readVolume(file).toDoubles()).containsExactly(-3, 4);
  }

  @Test
  void what_cannot_be_read_is_named() throws IOException {
    Path cut = write("c.mha", HEADER.formatted("False", "LOCAL"), new byte[1]);
    assertThatThrownBy(() -> ImageReader.readVolume(cut))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("UNREADABLE: c.mha");
    assertThatThrownBy(() -> ImageReader.readVolume(folder.resolve("d.png")))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("UNSUPPORTED: d.png");
  }

  private Path write(String name, String header, byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    out.write(data);
    return Files.write(folder.resolve(name), out.toByteArray());
  }
}
