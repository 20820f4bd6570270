// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Configuration as the services will see it, for the commands that look at it without starting
 * them: environment, then file.
 */
final class SiteFile {
  private final Properties file;

  private SiteFile(Properties file) {
    this.file = file;
  }

  static SiteFile of(Path path) {
    Properties file = new Properties();
    if (path != null) {
      try (Reader reader = Files.newBufferedReader(path)) {
        file.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new Failure(
            "cannot read the configuration " + path + ": name a properties file in UTF-8", e);
      }
    }
    return new SiteFile(file);
  }

  /** What stands in the file. */
  Map<String, String> entries() {
    return file.stringPropertyNames().stream()
        .collect(Collectors.toMap(Function.identity(), file::getProperty));
  }

  String get(String key, String otherwise) {
    String variable = System.getenv(variable(key));
    return variable != null ? variable : file.getProperty(key, otherwise);
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
