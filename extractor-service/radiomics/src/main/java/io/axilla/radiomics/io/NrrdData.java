// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The data part of an NRRD file as numbers. */
final class NrrdData {
  private NrrdData() {}

  /**
   * @param parts what each file holds, in order
   */
  static double[] decode(NrrdHeader header, List<byte[]> parts) throws IOException {
    List<byte[]> plain = new ArrayList<>();
    int each = Math.multiplyExact(header.valueCount(), StoredNumbers.bytes(header.pixelType()));
    for (byte[] part : parts) {
      plain.add(plain(header, part, each / parts.size()));
    }
    byte[] data = DataFiles.join(plain);
    if (header.isText()) {
      return StoredNumbers.parse(
          new String(data, StandardCharsets.US_ASCII),
          header.pixelType(),
          header.valueCount(),
          header.file());
    }
    if (data.length != each) {
      throw NrrdHeader.unreadable(
          header.file(), "has " + data.length + " bytes of data where " + each + " are needed");
    }
    ByteBuffer buffer = ByteBuffer.wrap(data).order(header.byteOrder());
    return StoredNumbers.read(buffer, header.pixelType(), header.valueCount());
  }

  /** What a file holds of the voxels: behind what is to be skipped, no longer encoded. */
  private static byte[] plain(NrrdHeader header, byte[] stored, int length) throws IOException {
    int lines = afterLines(stored, header.lineSkip());
    byte[] rest = Arrays.copyOfRange(stored, lines, stored.length);
    if (header.isText()) {
      return rest;
    }
    byte[] data =
        switch (header.encoding()) {
          case "raw" -> rest;
          case "gzip", "gz" -> new GZIPInputStream(new ByteArrayInputStream(rest)).readAllBytes();
          case "hex" -> hex(header, rest);
          default -> throw header.unsupported("the encoding " + header.encoding());
        };
    int from = header.byteSkip() == -1 ? data.length - length : header.byteSkip();
    if (from < 0 || from > data.length - length) {
      throw NrrdHeader.unreadable(
          header.file(), "has " + data.length + " bytes of data where " + length + " are needed");
    }
    return Arrays.copyOfRange(data, from, from + length);
  }

  private static byte[] hex(NrrdHeader header, byte[] text) {
    try {
      return HexFormat.of()
          .parseHex(new String(text, StandardCharsets.US_ASCII).replaceAll("\\s+", ""));
    } catch (IllegalArgumentException e) {
      throw NrrdHeader.unreadable(header.file(), "has data that is not hexadecimal");
    }
  }

  private static int afterLines(byte[] bytes, int lines) {
    int at = 0;
    for (int n = 0; n < lines; n++) {
      while (at < bytes.length && bytes[at] != '\n') {
        at++;
      }
      at++;
    }
    return Math.min(at, bytes.length);
  }
}
