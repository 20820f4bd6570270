// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.Direction;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Vector3;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines before the first blank one of an NRRD file. */
final class NrrdHeader {
  private static final Map<String, PixelType> TYPES = types();
  private static final Pattern VECTOR = Pattern.compile("\\(([^)]*)\\)|none");

  private final String file;
  private final Map<String, String> fields;
  private final List<String> dataFiles;

  private NrrdHeader(String file, Map<String, String> fields, List<String> dataFiles) {
    this.file = file;
    this.fields = fields;
    this.dataFiles = dataFiles;
  }

  /**
   * @param in stands at the first byte of the data afterwards, when the header is attached
   */
  static NrrdHeader parse(InputStream in, String file) throws IOException {
    String magic = HeaderLine.read(in);
    if (magic == null || !magic.startsWith("NRRD000")) {
      throw unreadable(file, "does not start with the word NRRD");
    }
    Map<String, String> fields = new HashMap<>();
    for (String line = HeaderLine.read(in);
        line != null && !line.isEmpty();
        line = HeaderLine.read(in)) {
      int colon = line.indexOf(": ");
      if (line.matches("(?i)data ?file: LIST.*")) {
        return new NrrdHeader(file, fields, DataFiles.listed(in));
      }
      if (!line.startsWith("#") && colon > 0) {
        fields.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2).strip());
      }
    }
    String name = fields.getOrDefault("data file", fields.getOrDefault("datafile", ""));
    return new NrrdHeader(file, fields, name.isEmpty() ? List.of() : DataFiles.names(name));
  }

  String file() {
    return file;
  }

  /** The names of the files with the data, in order; none if it stands behind the header. */
  List<String> dataFiles() {
    return dataFiles;
  }

  PixelType pixelType() {
    PixelType type = TYPES.get(required("type").toLowerCase(Locale.ROOT));
    if (type == null) {
      throw unsupported("voxels of type " + required("type"));
    }
    return type;
  }

  String encoding() {
    return required("encoding").toLowerCase(Locale.ROOT);
  }

  boolean isText() {
    return List.of("text", "txt", "ascii").contains(encoding());
  }

  ByteOrder byteOrder() {
    String endian = fields.get("endian");
    if (endian == null && (isText() || StoredNumbers.bytes(pixelType()) == 1)) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    return switch (required("endian").toLowerCase(Locale.ROOT)) {
      case "big" -> ByteOrder.BIG_ENDIAN;
      case "little" -> ByteOrder.LITTLE_ENDIAN;
      default -> throw unreadable(file, "has '" + endian + "' for endian");
    };
  }

  int lineSkip() {
    return integer(optional("line skip", "lineskip"), 0);
  }

  /** Bytes to skip before the data; -1 to count from the end. */
  int byteSkip() {
    return integer(optional("byte skip", "byteskip"), 0);
  }

  int layers() {
    return firstSpatialAxis() == 1 ? sizes()[0] : 1;
  }

  int valueCount() {
    int count = 1;
    for (int size : sizes()) {
      if (size < 1 || (long) count * size > Integer.MAX_VALUE) {
        throw unreadable(file, "has sizes that no image in memory has: " + required("sizes"));
      }
      count *= size;
    }
    return count;
  }

  Geometry geometry() {
    int axis = firstSpatialAxis();
    int[] sizes = sizes();
    GridSize size = new GridSize(sizes[axis], sizes[axis + 1], sizes[axis + 2]);
    String directions = fields.get("space directions");
    if (directions == null) {
      double[] spacing = {1, 1, 1};
      String spacings = fields.get("spacings");
      if (spacings != null) {
        String[] words = spacings.split("\\s+");
        if (words.length != sizes.length) {
          throw unreadable(
              file, "has " + words.length + " spacings for " + sizes.length + " sizes");
        }
        for (int n = 0; n < 3; n++) {
          spacing[n] = number(words[axis + n]);
        }
      }
      return Geometry.axial(
          size, new Vector3(spacing[0], spacing[1], spacing[2]), new Vector3(0, 0, 0));
    }
    double[] sign = signs();
    List<Vector3> axes =
        VECTOR
            .matcher(directions)
            .results()
            .map(r -> r.group(1))
            .filter(v -> v != null)
            .map(v -> vector(v, sign))
            .toList();
    if (axes.size() != 3) {
      throw unreadable(file, "needs three space directions, not '" + directions + "'");
    }
    Vector3 spacing = new Vector3(axes.get(0).length(), axes.get(1).length(), axes.get(2).length());
    Direction direction =
        new Direction(
            unit(axes.get(0), spacing.x()),
            unit(axes.get(1), spacing.y()),
            unit(axes.get(2), spacing.z()));
    Matcher origin = VECTOR.matcher(fields.getOrDefault("space origin", "(0,0,0)"));
    Vector3 at = origin.matches() ? vector(origin.group(1), sign) : new Vector3(0, 0, 0);
    return new Geometry(size, spacing, at, direction);
  }

  ImageException unsupported(String what) {
    return new ImageException(
        ImageException.Code.UNSUPPORTED,
        file + " has " + what + ", which is not read here",
        "convert it to a three-dimensional NRRD with raw or gzip encoding");
  }

  static ImageException unreadable(String file, String what) {
    return new ImageException(ImageException.Code.UNREADABLE, file + " " + what, "check the file");
  }

  private static Vector3 unit(Vector3 axis, double length) {
    if (length == 0) {
      throw new ImageException(
          ImageException.Code.BAD_SPACING, "a space direction has no length", "check the file");
    }
    // As Teem does: times the reciprocal, which is not always the same as divided.
    return axis.times(1.0 / length);
  }

  private double[] signs() {
    String space = fields.getOrDefault("space", "left-posterior-superior").toLowerCase(Locale.ROOT);
    return switch (space) {
      case "left-posterior-superior", "lps" -> new double[] {1, 1, 1};
      case "right-anterior-superior", "ras" -> new double[] {-1, -1, 1};
      case "left-anterior-superior", "las" -> new double[] {1, -1, 1};
      default -> throw unsupported("the space " + space);
    };
  }

  private Vector3 vector(String text, double[] sign) {
    String[] words = text.split(",");
    if (words.length != 3) {
      throw unreadable(file, "has a vector of " + words.length + " numbers: (" + text + ")");
    }
    return new Vector3(
        sign[0] * number(words[0]), sign[1] * number(words[1]), sign[2] * number(words[2]));
  }

  private int firstSpatialAxis() {
    int dimension = integer(required("dimension"), 0);
    if (dimension == 3) {
      return 0;
    }
    if (dimension == 4) {
      String directions = fields.getOrDefault("space directions", "");
      String kinds = fields.getOrDefault("kinds", "");
      if (directions.startsWith("none") || kinds.startsWith("list") || kinds.startsWith("vector")) {
        return 1;
      }
    }
    throw unsupported(dimension + " dimensions");
  }

  private int[] sizes() {
    int[] sizes =
        Stream.of(required("sizes").split("\\s+")).mapToInt(word -> integer(word, 0)).toArray();
    if (sizes.length != integer(required("dimension"), 0)) {
      throw unreadable(
          file, "has " + sizes.length + " sizes for dimension " + required("dimension"));
    }
    return sizes;
  }

  private String required(String name) {
    String value = fields.get(name);
    if (value == null) {
      throw unreadable(file, "lacks the field '" + name + "'");
    }
    return value;
  }

  private @Nullable String optional(String name, String otherName) {
    String value = fields.get(name);
    return value != null ? value : fields.get(otherName);
  }

  private int integer(@Nullable String word, int absent) {
    try {
      return word == null ? absent : Integer.parseInt(word.strip());
    } catch (NumberFormatException e) {
      throw unreadable(file, "has '" + word + "' where a whole number is needed");
    }
  }

  private double number(String word) {
    try {
      return Double.parseDouble(word.strip());
    } catch (NumberFormatException e) {
      throw unreadable(file, "has '" + word + "' where a number is needed");
    }
  }

  private static Map<String, PixelType> types() {
    Map<String, PixelType> types = new HashMap<>();
    put(types, PixelType.INT8, "signed char", "int8", "int8_t");
    put(types, PixelType.UINT8, "uchar", "unsigned char", "uint8", "uint8_t");
    put(
        types,
        PixelType.INT16,
        "short",
        "short int",
        "signed short",
        "signed short int",
        "int16",
        "int16_t");
    put(
        types,
        PixelType.UINT16,
        "ushort",
        "unsigned short",
        "unsigned short int",
        "uint16",
        "uint16_t");
    put(types, PixelType.INT32, "int", "signed int", "int32", "int32_t");
    put(types, PixelType.UINT32, "uint", "unsigned int", "uint32", "uint32_t");
    put(
        types,
        PixelType.INT64,
        "longlong",
        "long long",
        "long long int",
        "signed long long",
        "signed long long int",
        "int64",
        "int64_t");
    put(
        types,
        PixelType.UINT64,
        "ulonglong",
        "unsigned long long",
        "unsigned long long int",
        "uint64",
        "uint64_t");
    put(types, PixelType.FLOAT32, "float");
    put(types, PixelType.FLOAT64, "double");
    return Map.copyOf(types);
  }

  private static void put(Map<String, PixelType> types, PixelType type, String... words) {
    for (String word : words) {
      types.put(word, type);
    }
  }
}
