// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads features as {@code axilla extract} writes them: {@code feature,value}, a row each. */
final class LongFeatures {
  private LongFeatures() {}

  static Map<String, Double> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new Failure("cannot read " + file + " as UTF-8: " + e.getMessage(), e);
    }
    if (lines.isEmpty() || !lines.get(0).replace("\uFEFF", "").strip().equals("feature,value")) {
      throw new Failure(file + ", row 1: the header must be feature,value");
    }
    Map<String, Double> features = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      String[] cells = lines.get(i).split(",", -1);
      if (cells.length != 2) {
        throw new Failure(file + ", row " + (i + 1) + ": a row has a name and a value");
      }
      if (features.put(cells[0].strip(), value(file, i + 1, cells[1].strip())) != null) {
        throw new Failure(file + ", row " + (i + 1) + ": " + cells[0].strip() + " stands twice");
      }
    }
    return features;
  }

  private static double value(Path file, int row, String text) {
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new Failure(file + ", row " + row + ", column value: this is no number", e);
    }
  }
}
