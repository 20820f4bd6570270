// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.PixelType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;
import java.util.zip.GZIPInputStream;

/** The data part of an NRRD file as numbers. */
final class NrrdData {
  private NrrdData() {}

  static double[] decode(NrrdHeader header, byte[] stored) throws IOException {
    int lines = afterLines(stored, header.lineSkip());
    byte[] data;
    switch (header.encoding()) {
      case "raw" -> data = stored;
      case "gzip", "gz" -> {
        data =
            new GZIPInputStream(new ByteArrayInputStream(stored, lines, stored.length - lines))
                .readAllBytes();
        lines = 0;
      }
      case "text", "txt", "ascii" -> {
        return text(
            header, new String(stored, lines, stored.length - lines, StandardCharsets.US_ASCII));
      }
      default -> throw header.unsupported("the encoding " + header.encoding());
    }
    int count = header.valueCount();
    long length = (long) count * StoredNumbers.bytes(header.pixelType());
    long from = header.byteSkip() == -1 ? data.length - length : lines + header.byteSkip();
    if (from < 0 || from + length > data.length) {
      throw NrrdHeader.unreadable(
          header.file(), "has " + data.length + " bytes of data where " + length + " are needed");
    }
    ByteBuffer buffer = ByteBuffer.wrap(data, (int) from, (int) length).order(header.byteOrder());
    return StoredNumbers.read(buffer, header.pixelType(), count);
  }

  private static double[] text(NrrdHeader header, String text) {
    StringTokenizer words = new StringTokenizer(text);
    double[] values = new double[header.valueCount()];
    PixelType type = header.pixelType();
    for (int n = 0; n < values.length; n++) {
      if (!words.hasMoreTokens()) {
        throw NrrdHeader.unreadable(header.file(), "has fewer numbers than its sizes say");
      }
      values[n] = type.cast(Double.parseDouble(words.nextToken()));
    }
    return values;
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
