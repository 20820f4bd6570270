// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Name and version as the build wrote them. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"axilla " + number(), "Java " + System.getProperty("java.version")};
  }

  public static String number() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/axilla-build.properties")) {
      if (in == null) {
        throw new IllegalStateException("axilla-build.properties is not in the jar");
      }
      build.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("axilla-build.properties cannot be read", e);
    }
    return build.getProperty("version");
  }
}
