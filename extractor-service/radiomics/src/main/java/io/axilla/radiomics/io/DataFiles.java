// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.ImageException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The files beside a header that hold its data: one, or several in order. */
final class DataFiles {
  /** A name with a place for a number, the first and the last number and the step. */
  private static final Pattern SERIES =
      Pattern.compile("(.*%0?[0-9]*d\\S*)\\s+(-?[0-9]+)\\s+(-?[0-9]+)\\s+(-?[0-9]+)(\\s+[0-9]+)?");

  private static final int BUFFER = 1 << 16;

  private DataFiles() {}

  /** The names that a field stands for: itself, or those of a numbered series. */
  static List<String> names(String field) {
    Matcher series = SERIES.matcher(field.strip());
    if (!series.matches()) {
      return List.of(field.strip());
    }
    long step = Long.parseLong(series.group(4));
    long last = Long.parseLong(series.group(3));
    List<String> names = new ArrayList<>();
    for (long n = Long.parseLong(series.group(2));
        step > 0 && n <= last || step < 0 && n >= last;
        n += step) {
      names.add(String.format(Locale.ROOT, series.group(1), n));
    }
    return names;
  }

  /** The names in the rest of a header, one in a line. */
  static List<String> listed(InputStream rest) throws IOException {
    return new String(rest.readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  static InputStream gunzip(InputStream in) throws IOException {
    return new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
  }

  /**
   * Goes on behind so many bytes.
   *
   * @param file for messages
   */
  static InputStream behind(InputStream in, long count, String file) throws IOException {
    try {
      in.skipNBytes(count);
      return in;
    } catch (EOFException e) {
      throw new ImageException(
          ImageException.Code.UNREADABLE,
          file + " ends before its data, which begin " + count + " bytes further on",
          "copy the file again");
    }
  }

  /** The last bytes of a stream; all when there are fewer. */
  static InputStream tail(InputStream in, long length) throws IOException {
    byte[] all = in.readAllBytes();
    int from = (int) Math.max(0, all.length - length);
    return new ByteArrayInputStream(all, from, all.length - from);
  }
}
