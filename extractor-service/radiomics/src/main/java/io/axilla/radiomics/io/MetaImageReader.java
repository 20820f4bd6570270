// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.Direction;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * Reads MetaImage files as ITK writes them: {@code .mha}, or {@code .mhd} with the data beside it
 * in one file or several; plain, compressed or written out as text.
 */
public final class MetaImageReader {
  private static final Map<String, PixelType> TYPES =
      Map.of(
          "MET_CHAR", PixelType.INT8,
          "MET_UCHAR", PixelType.UINT8,
          "MET_SHORT", PixelType.INT16,
          "MET_USHORT", PixelType.UINT16,
          "MET_INT", PixelType.INT32,
          "MET_UINT", PixelType.UINT32,
          "MET_LONG_LONG", PixelType.INT64,
          "MET_ULONG_LONG", PixelType.UINT64,
          "MET_FLOAT", PixelType.FLOAT32,
          "MET_DOUBLE", PixelType.FLOAT64);

  private final String file;
  private final Map<String, String> fields = new HashMap<>();

  private MetaImageReader(String file) {
    this.file = file;
  }

  /**
   * The image in a file.
   *
   * @throws ImageException {@code UNREADABLE} or {@code UNSUPPORTED}
   */
  public static Volume readVolume(Path file) throws IOException {
    return new MetaImageReader(String.valueOf(file.getFileName())).read(file);
  }

  private Volume read(Path path) throws IOException {
    try (InputStream in = DataFiles.open(path)) {
      parse(in);
      String place = required("ElementDataFile");
      if (place.equals("LOCAL")) {
        return read(List.of(in));
      }
      List<String> names = place.startsWith("LIST") ? DataFiles.listed(in) : DataFiles.names(place);
      try (DataParts parts = DataParts.open(path, names)) {
        return read(parts.streams());
      }
    }
  }

  private Volume read(List<InputStream> stored) throws IOException {
    PixelType type = TYPES.get(required("ElementType"));
    if (type == null || !fields.getOrDefault("ElementNumberOfChannels", "1").equals("1")) {
      throw unreadable(
          ImageException.Code.UNSUPPORTED, "voxels of type " + required("ElementType"));
    }
    Geometry geometry = geometry();
    int count = geometry.voxelCount();
    long length = (long) count * StoredNumbers.bytes(type) / stored.size();
    boolean isText = fields.getOrDefault("BinaryData", "True").equalsIgnoreCase("false");
    List<InputStream> parts = new ArrayList<>();
    for (InputStream part : stored) {
      InputStream plain = isTrue("CompressedData") ? new InflaterInputStream(part) : part;
      parts.add(isText ? plain : behindHeader(plain, length));
    }
    InputStream data = new SequenceInputStream(Collections.enumeration(parts));
    if (isText) {
      String text = new String(data.readAllBytes(), StandardCharsets.US_ASCII);
      return Volume.of(geometry, type, StoredNumbers.parse(text, type, count, file));
    }
    boolean isBig = isTrue("BinaryDataByteOrderMSB") || isTrue("ElementByteOrderMSB");
    ByteOrder order = isBig ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return new StoredNumbers(data, type, order, count, file).volume(geometry);
  }

  /**
   * What one file holds of the voxels.
   *
   * @param length in bytes, to count from the end by
   */
  private InputStream behindHeader(InputStream in, long length) throws IOException {
    String size = fields.getOrDefault("HeaderSize", "0");
    if (size.equals("-1")) {
      return DataFiles.tail(in, length);
    }
    if (!size.matches("[0-9]{1,9}")) {
      throw unreadable(ImageException.Code.UNREADABLE, "HeaderSize = " + size);
    }
    return DataFiles.behind(in, Integer.parseInt(size), file);
  }

  /** Reads fields up to the one that announces the data. */
  private void parse(InputStream in) throws IOException {
    while (!fields.containsKey("ElementDataFile")) {
      String line = HeaderLine.read(in);
      if (line == null) {
        return;
      }
      int equals = line.indexOf('=');
      if (equals > 0) {
        fields.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
  }

  private Geometry geometry() {
    if (!required("NDims").equals("3")) {
      throw unreadable(ImageException.Code.UNSUPPORTED, required("NDims") + " dimensions");
    }
    double[] size = numbers(required("DimSize"), 3);
    if (Arrays.stream(size).anyMatch(n -> n < 1 || n != Math.rint(n) || n > Integer.MAX_VALUE)) {
      throw unreadable(ImageException.Code.UNREADABLE, "DimSize = " + required("DimSize"));
    }
    double[] spacing = numbers(first("1 1 1", "ElementSpacing", "ElementSize"), 3);
    double[] origin = numbers(first("0 0 0", "Offset", "Position", "Origin"), 3);
    double[] axes =
        numbers(first("1 0 0 0 1 0 0 0 1", "TransformMatrix", "Rotation", "Orientation"), 9);
    return new Geometry(
        new GridSize((int) size[0], (int) size[1], (int) size[2]),
        new Vector3(spacing[0], spacing[1], spacing[2]),
        new Vector3(origin[0], origin[1], origin[2]),
        new Direction(
            new Vector3(axes[0], axes[1], axes[2]),
            new Vector3(axes[3], axes[4], axes[5]),
            new Vector3(axes[6], axes[7], axes[8])));
  }

  private double[] numbers(String text, int count) {
    try {
      double[] numbers =
          Arrays.stream(text.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
      if (numbers.length == count) {
        return numbers;
      }
    } catch (NumberFormatException e) {
      throw unreadable(ImageException.Code.UNREADABLE, "'" + text + "' for numbers");
    }
    throw unreadable(ImageException.Code.UNREADABLE, "'" + text + "' for " + count + " numbers");
  }

  private boolean isTrue(String field) {
    return fields.getOrDefault(field, "False").equalsIgnoreCase("true");
  }

  private String first(String absent, String... names) {
    for (String name : names) {
      if (fields.containsKey(name)) {
        return fields.get(name);
      }
    }
    return absent;
  }

  private String required(String name) {
    String value = fields.get(name);
    if (value == null) {
      throw unreadable(ImageException.Code.UNREADABLE, "no field " + name);
    }
    return value;
  }

  private ImageException unreadable(ImageException.Code code, String has) {
    return new ImageException(code, file + " has " + has, "check the file or convert it to NRRD");
  }
}
