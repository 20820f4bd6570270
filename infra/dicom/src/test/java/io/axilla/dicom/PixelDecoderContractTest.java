// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What any library in this place must make of pixels. Expected sums are pydicom's (2.4.4, with
 * numpy).
 */
class PixelDecoderContractTest {
  /**
   * Three cases hold the same slices: uncompressed unsigned, deflated, and signed JPEG lossless
   * that wraps.
   */
  @ParameterizedTest
  @ValueSource(strings = {"deflated", "jpeg-lossless-wrap"})
  void the_same_slices_are_the_same_in_any_transfer_syntax(String folder) throws IOException {
    Map<Double, double[]> expected = hounsfield("odd-lengths");
    Map<Double, double[]> actual = hounsfield(folder);
    assertThat(actual.keySet()).isEqualTo(expected.keySet()).hasSize(18);
    actual.forEach((z, slice) -> assertThat(slice).as("slice at %s", z).isEqualTo(expected.get(z)));
    double mean = actual.values().stream().flatMapToDouble(Arrays::stream).average().orElseThrow();
    assertThat(mean).isCloseTo(-555.4395, org.assertj.core.data.Offset.offset(5e-5));
  }

  @Test
  void overlay_and_noise_in_high_bits_are_removed() throws IOException {
    DicomObject object = DicomFile.read(Cases.copied("overlay-in-high-bits/0012.dcm"));
    int[] frame = PixelDecoder.frame(object, 0);
    assertThat(frame).hasSize(56 * 64);
    assertThat(Arrays.stream(frame).sum()).isEqualTo(1_657_292);
    assertThat(Arrays.copyOf(frame, 4)).containsExactly(24, 24, 24, 24);
  }

  @Test
  void signed_pixels_are_signed() throws IOException {
    DicomObject object = DicomFile.read(Cases.copied("pixel-padding/0012.dcm"));
    int[] frame = PixelDecoder.frame(object, 0);
    assertThat(Arrays.stream(frame).min()).hasValue(-2000);
    assertThat(Arrays.stream(frame).sum()).isEqualTo(-1_162_777);
    assertThat(object.dataset().integer(Tag.PixelPaddingValue)).hasValue(-2000);
  }

  @Test
  void frames_of_packed_bits_need_not_start_at_bytes() throws IOException {
    DicomObject seg = DicomFile.read(Cases.copied("seg-unaligned-sparse/seg.dcm"));
    assertThat(PixelDecoder.frameCount(seg)).isEqualTo(9);
    int[] sums = new int[9];
    for (int i = 0; i < 9; i++) {
      int[] frame = PixelDecoder.frame(seg, i);
      assertThat(frame).hasSize(37 * 45);
      sums[i] = Arrays.stream(frame).sum();
    }
    assertThat(sums).containsExactly(15, 45, 67, 8, 62, 41, 79, 84, 79);
    assertThat(PixelDecoder.rawBytes(seg)).hasSize(1874);
  }

  @Test
  void frames_of_one_object_are_told_apart() throws IOException {
    DicomObject enhanced = DicomFile.read(Cases.copied("enhanced-ct-shuffled/enhanced.dcm"));
    assertThat(PixelDecoder.frameCount(enhanced)).isEqualTo(24);
    byte[] raw = PixelDecoder.rawBytes(enhanced);
    for (int k = 0; k < 24; k++) {
      int[] frame = PixelDecoder.frame(enhanced, k);
      int at = k * 56 * 64 * 2;
      assertThat(frame[0]).isEqualTo((raw[at] & 0xFF) | (raw[at + 1] & 0xFF) << 8);
    }
    assertThatThrownBy(() -> PixelDecoder.frame(enhanced, 24))
        .isInstanceOf(IndexOutOfBoundsException.class);
    DicomObject fractional = DicomFile.read(Cases.copied("seg-fractional-200/seg.dcm"));
    assertThat(PixelDecoder.frameCount(fractional)).isEqualTo(12);
    assertThat(Arrays.stream(PixelDecoder.frame(fractional, 6)).max().orElse(0))
        .isBetween(101, 200);
  }

  @ParameterizedTest
  @CsvSource({
    "8, 8, 7, 0",
    "8, 8, 7, 1",
    "16, 12, 11, 1",
    "16, 12, 15, 0",
    "16, 16, 15, 1",
    "32, 32, 31, 1",
    "32, 20, 19, 0"
  })
  void samples_of_any_width_are_read(int allocated, int stored, int high, int signed) {
    java.nio.ByteBuffer pixels =
        java.nio.ByteBuffer.allocate(6 * allocated / 8).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    int[] values =
        signed == 1
            ? new int[] {0, 1, -1, 100, -100, -(1 << (stored - 1))}
            : new int[] {0, 1, 2, 100, (int) ((1L << stored) - 1), 5};
    for (int value : values) {
      int cell = value << (high + 1 - stored);
      switch (allocated) {
        case 8 -> pixels.put((byte) cell);
        case 16 -> pixels.putShort((short) cell);
        default -> pixels.putInt(cell);
      }
    }
    Dataset dataset =
        Phantom.ct(1, 2, 3)
            .setInt(Tag.BitsAllocated, allocated)
            .setInt(Tag.BitsStored, stored)
            .setInt(Tag.HighBit, high)
            .setInt(Tag.PixelRepresentation, signed)
            .setBytes(Tag.PixelData, pixels.array());
    assertThat(
            PixelDecoder.frame(
                new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataset), 0))
        .isEqualTo(values);
  }

  /** Encoded losslessly by OpenJPEG from a slice of the case "deflated"; signed: 1024 less. */
  @ParameterizedTest
  @CsvSource({"unsigned, 0", "signed, 1024", "signed-12, 1024"})
  void jpeg_2000_is_decoded(String name, int less) throws IOException {
    DicomObject object = DicomFile.read(Cases.resource("/jpeg-2000/" + name + ".dcm"));
    assertThat(object.transferSyntaxUid()).isEqualTo(TransferSyntax.JPEG_2000_LOSSLESS);
    int[] expected = PixelDecoder.frame(DicomFile.read(Cases.copied("deflated/0009.dcm")), 0);
    int[] actual = Arrays.stream(PixelDecoder.frame(object, 0)).map(v -> v + less).toArray();
    assertThat(Arrays.mismatch(actual, expected)).isEqualTo(-1);
  }

  @Test
  void big_endian_pixels_are_the_same_pixels(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("big.dcm");
    DicomFile.write(file, Phantom.ct(4), TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);
    DicomObject big = DicomFile.read(file);
    DicomObject little = new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Phantom.ct(4));
    assertThat(PixelDecoder.frame(big, 0)).isEqualTo(PixelDecoder.frame(little, 0));
    assertThat(PixelDecoder.decodedSha256(big)).isEqualTo(PixelDecoder.decodedSha256(little));
    assertThat(PixelDecoder.rawBytes(big)).isEqualTo(PixelDecoder.rawBytes(little));
    // As stored, however, they are other bytes.
    assertThat(PixelDecoder.storedPixelBytes(big).orElseThrow())
        .isNotEqualTo(PixelDecoder.rawBytes(little));
  }

  @Test
  void stored_bytes_are_those_of_the_file() throws IOException {
    DicomObject compressed = DicomFile.read(Cases.copied("jpeg-lossless-wrap/0001.dcm"));
    byte[] fragments = PixelDecoder.storedPixelBytes(compressed).orElseThrow();
    assertThat(fragments).startsWith(0xFF, 0xD8);
    assertThat(new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Dataset.empty()))
        .satisfies(o -> assertThat(PixelDecoder.storedPixelBytes(o)).isEmpty())
        .satisfies(o -> assertThat(PixelDecoder.frameCount(o)).isZero());
    assertThatThrownBy(() -> PixelDecoder.rawBytes(compressed))
        .isInstanceOf(UnreadablePixelsException.class);
  }

  @Test
  void other_pixels_have_another_digest() {
    String one =
        PixelDecoder.decodedSha256(
            new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Phantom.ct(1)));
    String two =
        PixelDecoder.decodedSha256(
            new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Phantom.ct(2)));
    assertThat(one).hasSize(64).matches("[0-9a-f]+").isNotEqualTo(two);
  }

  @Test
  void what_cannot_be_decoded_has_a_code() throws IOException {
    Dataset cut = Phantom.ct(1).setBytes(Tag.PixelData, new byte[100]);
    assertCode(
        new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, cut),
        UnreadablePixelsException.TOO_SHORT);
    assertCode(
        new DicomObject(
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Phantom.ct(1).remove(Tag.PixelData)),
        UnreadablePixelsException.NO_PIXEL_DATA);
    assertCode(
        new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Phantom.ct(1).remove(Tag.Rows)),
        UnreadablePixelsException.UNSUPPORTED);
    DicomObject jpeg = DicomFile.read(Cases.copied("jpeg-lossless-wrap/0001.dcm"));
    assertCode(
        new DicomObject(TransferSyntax.JPEG_LS_LOSSLESS, jpeg.dataset()),
        UnreadablePixelsException.UNSUPPORTED);
    assertCode(
        new DicomObject(TransferSyntax.JPEG_2000, jpeg.dataset()),
        UnreadablePixelsException.CORRUPT);
    assertCode(
        new DicomObject(TransferSyntax.RLE_LOSSLESS, jpeg.dataset()),
        UnreadablePixelsException.CORRUPT);
    assertCode(
        new DicomObject(
            TransferSyntax.JPEG_LOSSLESS_SV1, jpeg.dataset().copy().setInt(Tag.Rows, 45)),
        UnreadablePixelsException.CORRUPT);
    assertThat(PixelDecoder.supports(TransferSyntax.JPEG_LS_LOSSLESS)).isFalse();
    assertThat(PixelDecoder.supports(TransferSyntax.JPEG_LOSSLESS)).isTrue();
  }

  private static void assertCode(DicomObject object, String code) {
    assertThatThrownBy(() -> PixelDecoder.frame(object, 0))
        .isInstanceOfSatisfying(
            UnreadablePixelsException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static Map<Double, double[]> hounsfield(String folder) throws IOException {
    Map<Double, double[]> slices = new TreeMap<>();
    for (Path file : Cases.files(folder)) {
      DicomObject object = DicomFile.read(file);
      double slope = object.dataset().number(Tag.RescaleSlope).orElseThrow();
      double intercept = object.dataset().number(Tag.RescaleIntercept).orElseThrow();
      slices.put(
          object.dataset().doubles(Tag.ImagePositionPatient)[2],
          Arrays.stream(PixelDecoder.frame(object, 0))
              .mapToDouble(v -> slope * v + intercept)
              .toArray());
    }
    return slices;
  }
}
