// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files beside a header that hold its data: one, or several in order. */
final class DataFiles {
  /** A name with a place for a number, the first and the last number and the step. */
  private static final Pattern SERIES =
      Pattern.compile("(.*%0?[0-9]*d\\S*)\\s+(-?[0-9]+)\\s+(-?[0-9]+)\\s+(-?[0-9]+)(\\s+[0-9]+)?");

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

  /** The bytes of each. */
  static List<byte[]> read(Path header, List<String> names) throws IOException {
    List<byte[]> parts = new ArrayList<>();
    for (String name : names) {
      parts.add(Files.readAllBytes(header.resolveSibling(name)));
    }
    return parts;
  }

  /** One after the other. */
  static byte[] join(List<byte[]> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int length = 0;
    for (byte[] part : parts) {
      length = Math.addExact(length, part.length);
    }
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}
