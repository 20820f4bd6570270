// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

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
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NrrdReaderTest {
  @TempDir Path folder;

  @Test
  void a_text_file_in_ras_is_turned_to_lps() throws IOException {
    Volume volume =
        NrrdReader.readVolume(
            write(
                "a.nrrd",
                """
                NRRD0004
                # a comment
                type: unsigned short
                dimension: 3
                space: right-anterior-superior
                sizes: 2 1 2
                space directions: (-2,0,0) (0,-3,0) (0,0,4)
                encoding: text
                space origin: (10,20,30)

                1 2 3 65535
                """));
    assertThat(volume.pixelType()).isEqualTo(PixelType.UINT16);
    assertThat(volume.geometry().spacing()).isEqualTo(new Vector3(2, 3, 4));
    assertThat(volume.geometry().origin()).isEqualTo(new Vector3(-10, -20, 30));
    assertThat(volume.geometry().toLps(1, 0, 1)).isEqualTo(new Vector3(-8, -20, 34));
    assertThat(volume.at(1, 0, 1)).isEqualTo(65535);
  }

  @Test
  void a_detached_file_with_big_endian_bytes_is_read() throws IOException {
    Files.write(folder.resolve("b.raw"), new byte[] {9, 9, (byte) 0xff, (byte) 0xfe, 1, 0});
    Volume volume =
        NrrdReader.readVolume(
            write(
                "b.nhdr",
                """
                NRRD0004
                type: short
                dimension: 3
                sizes: 2 1 1
                encoding: raw
                endian: big
                byte skip: 2
                data file: b.raw
                """));
    assertThat(volume.toDoubles()).containsExactly(-2, 256);
  }

  @Test
  void a_file_for_each_slice_in_hexadecimal_is_read() throws IOException {
    write("s1.hex", "0100\n02 00");
    write("s2.hex", "fffe0a00");
    String header =
        """
        NRRD0004
        type: short
        dimension: 3
        sizes: 2 1 2
        encoding: hex
        endian: little
        data file: %s
        """;
    for (String files : List.of("LIST\ns1.hex\ns2.hex", "s%d.hex 1 2 1")) {
      assertThat(NrrdReader.readVolume(write("s.nhdr", header.formatted(files))).toDoubles())
          .as(files)
          .containsExactly(1, 2, -257, 10);
    }
  }

  @Test
  void layers_of_a_segmentation_come_apart() throws IOException {
    List<Volume> layers =
        NrrdReader.readLayers(
            write(
                "c.seg.nrrd",
                """
                NRRD0004
                type: unsigned char
                dimension: 4
                space: left-posterior-superior
                sizes: 2 2 1 1
                space directions: none (1,0,0) (0,1,0) (0,0,1)
                kinds: list domain domain domain
                encoding: ascii
                space origin: (0,0,0)

                1 0 2 3
                """));
    assertThat(layers).hasSize(2);
    assertThat(layers.get(0).toDoubles()).containsExactly(1, 2);
    assertThat(layers.get(1).toDoubles()).containsExactly(0, 3);
  }

  @Test
  void what_cannot_be_read_is_named() throws IOException {
    Path other = write("d.nrrd", "P5 a picture");
    assertThatThrownBy(() -> NrrdReader.readVolume(other))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("UNREADABLE: d.nrrd");
    Path packed =
        write(
            "e.nrrd",
            "NRRD0004\ntype: short\ndimension: 3\nsizes: 1 1 1\nendian: little\nencoding: bzip2\n\n");
    assertThatThrownBy(() -> NrrdReader.readVolume(packed))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("bzip2");
    Path cut =
        write(
            "f.nrrd",
            "NRRD0004\ntype: short\ndimension: 3\nsizes: 2 2 2\nendian: little\nencoding: raw\n\nabc");
    assertThatThrownBy(() -> NrrdReader.readVolume(cut))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("16 are needed");
  }

  @Test
  void more_is_skipped_than_a_buffer_holds() throws IOException {
    assertThat(
            NrrdReader.readVolume(
                    write(
                        "g.nrrd",
                        "NRRD0004\ntype: uchar\ndimension: 3\nsizes: 2 1 1\nencoding: raw\nbyte skip: 70000\n\n"
                            + "e".repeat(70000)
                            + "AB"))
                .toDoubles())
        .containsExactly('A', 'B');
  }

  @Test
  void a_damaged_gzip_is_refused_by_its_checksum() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(
        "NRRD0004\ntype: uchar\ndimension: 3\nsizes: 2 1 1\nencoding: gzip\n\n"
            .getBytes(StandardCharsets.US_ASCII));
    file.write(gzip(true));
    Path damaged = Files.write(folder.resolve("h.nrrd"), file.toByteArray());
    assertThatThrownBy(() -> NrrdReader.readVolume(damaged)).isInstanceOf(ZipException.class);
  }

  @Test
  void a_damaged_gzip_among_several_files_is_refused_too() throws IOException {
    Files.write(folder.resolve("one.gz"), gzip(true));
    Files.write(folder.resolve("two.gz"), gzip(false));
    Path damaged =
        write(
            "j.nhdr",
            "NRRD0004\ntype: uchar\ndimension: 3\nsizes: 2 1 2\nencoding: gzip\ndata file: LIST\none.gz\ntwo.gz\n");
    assertThatThrownBy(() -> NrrdReader.readVolume(damaged)).isInstanceOf(ZipException.class);
    Files.write(folder.resolve("one.gz"), gzip(false));
    assertThat(NrrdReader.readVolume(damaged).toDoubles()).containsExactly(1, 2, 1, 2);
  }

  /** The bytes 1 and 2. */
  private static byte[] gzip(boolean isDamaged) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[] {1, 2});
    }
    byte[] bytes = packed.toByteArray();
    if (isDamaged) {
      bytes[bytes.length - 8] ^= 1; // the checksum
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "endian: bigg\nsizes: 1 1 1",
        "sizes: 1 1 1",
        "endian: big\nsizes: 1 1 1\nbyte skip: -2",
        "endian: big\nsizes: 1 1 1\nspacings: 1 1",
        "endian: big\nsizes: 5000 5000 5000"
      })
  void a_header_that_makes_no_sense_is_refused(String fields) throws IOException {
    Path file =
        write("i.nrrd", "NRRD0004\ntype: short\ndimension: 3\nencoding: raw\n" + fields + "\n\nab");
    assertThatThrownBy(() -> NrrdReader.readVolume(file))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("UNREADABLE: i.nrrd");
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.US_ASCII));
  }
}
