// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that a test writes, committed; {@code -Daxilla.write-docs} writes it anew. */
public final class GeneratedDocument {
  private GeneratedDocument() {}

  /** A file in the folder docs of the whole project. */
  public static Path ofProject(String name) {
    return Path.of(System.getProperty("axilla.root", "../..")).resolve("docs").resolve(name);
  }

  public static void requireCurrent(Path file, String text) throws IOException {
    if (System.getProperty("axilla.write-docs") != null) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as("run this test with -Daxilla.write-docs to write the document anew")
        .isEqualTo(text);
  }
}
