// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The reference cases: a few copied into this module, all of them beside the project. */
final class Cases {
  private Cases() {}

  static Path copied(String name) {
    return resource("/dicom-cases/" + name);
  }

  static Path resource(String name) {
    URL url = Cases.class.getResource(name);
    if (url == null) {
      throw new AssertionError("missing test resource: " + name);
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(copied(folder))) {
      return files.sorted().toList();
    }
  }

  /** The shared reference folder; without it the test is skipped visibly. */
  static Path shared() {
    String named = System.getenv("AXILLA_SHARED");
    Path shared =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("axilla.root", "../..")).resolve("../shared");
    Path cases = shared.resolve("reference/dicom-cases");
    Assumptions.assumeTrue(
        Files.isDirectory(cases), "no reference cases beside the project (AXILLA_SHARED)");
    return cases.normalize();
  }
}
