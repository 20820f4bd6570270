// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the values are that PyRadiomics computed. */
public final class Reference {
  private Reference() {}

  /** A file in the test resources; its absence is a failure. */
  public static Path resource(String name) {
    try {
      var url = Reference.class.getResource("/reference/" + name);
      if (url == null) {
        throw new IllegalStateException("missing test resource " + name);
      }
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file of the shared references beside the project, where they are present. */
  public static Optional<Path> shared(String name) {
    String place = System.getenv("AXILLA_SHARED");
    Path shared =
        place != null
            ? Path.of(place)
            : Path.of(System.getProperty("axilla.root", "../..")).resolveSibling("shared");
    Path file = shared.resolve("reference/radiomics").resolve(name);
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }

  /** A table of features: name to value, in order. */
  public static Map<String, Double> features(Path csv) {
    try {
      Map<String, Double> values = new LinkedHashMap<>();
      for (String line : Files.readAllLines(csv)) {
        int comma = line.indexOf(',');
        if (!line.equals("feature,value")) {
          values.put(line.substring(0, comma), number(line.substring(comma + 1)));
        }
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number as Python prints it. */
  static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** What counts as an error: |a - b| / max(|b|, 1e-12). */
  public static double relativeError(double value, double reference) {
    if (Double.isNaN(value) || Double.isNaN(reference)) {
      return Double.isNaN(value) && Double.isNaN(reference) ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.abs(value - reference) / Math.max(Math.abs(reference), 1e-12);
  }
}
