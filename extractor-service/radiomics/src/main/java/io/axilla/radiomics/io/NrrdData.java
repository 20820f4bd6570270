// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Volume;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** The data part of an NRRD file as an image. */
final class NrrdData {
  private final NrrdHeader header;
  private final long needed;

  NrrdData(NrrdHeader header) {
    this.header = header;
    needed = (long) header.valueCount() * StoredNumbers.bytes(header.pixelType());
  }

  /**
   * @param geometry of all values, layers included
   * @param parts what each file holds, in order, from behind an attached header
   */
  Volume read(Geometry geometry, List<InputStream> parts) throws IOException {
    InputStream data = parts.size() == 1 ? plain(parts.get(0), needed) : joined(parts);
    if (header.isText()) {
      return Volume.of(
          geometry,
          header.pixelType(),
          StoredNumbers.parse(
              new String(data.readAllBytes(), StandardCharsets.US_ASCII),
              header.pixelType(),
              header.valueCount(),
              header.file()));
    }
    return new StoredNumbers(
            data, header.pixelType(), header.byteOrder(), header.valueCount(), header.file())
        .volume(geometry);
  }

  private InputStream joined(List<InputStream> parts) throws IOException {
    int each = Math.toIntExact(needed / parts.size());
    List<InputStream> all = new ArrayList<>();
    for (InputStream part : parts) {
      InputStream plain = plain(part, each);
      byte[] bytes = header.isText() ? plain.readAllBytes() : plain.readNBytes(each);
      if (bytes.length < each && !header.isText()) {
        throw NrrdHeader.unreadable(
            header.file(),
            "has " + bytes.length + " bytes in a file of which " + each + " are needed");
      }
      plain.transferTo(OutputStream.nullOutputStream()); // compressed data have their check there
      all.add(new ByteArrayInputStream(bytes));
    }
    return new SequenceInputStream(Collections.enumeration(all));
  }

  /**
   * What a file holds of the voxels: behind what is to be skipped, no longer encoded.
   *
   * @param length in bytes
   */
  private InputStream plain(InputStream stored, long length) throws IOException {
    for (int n = 0; n < header.lineSkip(); n++) {
      HeaderLine.read(stored);
    }
    if (header.isText()) {
      return stored;
    }
    InputStream data =
        switch (header.encoding()) {
          case "raw" -> stored;
          case "gzip", "gz" -> DataFiles.gunzip(stored);
          case "hex" -> new ByteArrayInputStream(hex(stored));
          default -> throw header.unsupported("the encoding " + header.encoding());
        };
    if (header.byteSkip() == -1) {
      return DataFiles.tail(data, length);
    }
    if (header.byteSkip() < -1) {
      throw NrrdHeader.unreadable(header.file(), "has a byte skip of " + header.byteSkip());
    }
    return DataFiles.behind(data, header.byteSkip(), header.file());
  }

  private byte[] hex(InputStream text) throws IOException {
    try {
      return HexFormat.of()
          .parseHex(
              new String(text.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s+", ""));
    } catch (IllegalArgumentException e) {
      throw NrrdHeader.unreadable(header.file(), "has data that is not hexadecimal");
    }
  }
}
