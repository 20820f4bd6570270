// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Name and version of this software, as results state it. */
final class Software {
  static final String NAME_AND_VERSION = "Axilla predictor " + version();

  private Software() {}

  /** The build writes it; a jar's manifest would be lost where jars are taken apart. */
  private static String version() {
    try (InputStream resource = Software.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(resource);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties cannot be read", e);
    }
  }
}
