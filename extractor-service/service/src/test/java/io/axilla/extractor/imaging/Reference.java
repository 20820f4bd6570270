// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the shared references lie: copies among the resources, or the folder beside the project.
 */
public final class Reference {
  private Reference() {}

  public static Path dicomCase(String name) {
    Path copy = Path.of("src/test/resources/dicom-cases", name);
    return Files.isDirectory(copy) ? copy : shared("dicom-cases/" + name);
  }

  public static Path phantomPair(String role) {
    return Path.of("src/test/resources/pairs/phantom", role);
  }

  /** A folder of the shared references; the test is skipped where it is absent. */
  public static Path shared(String folder) {
    String named = System.getenv("AXILLA_SHARED");
    Path shared =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("axilla.root", "../..")).resolve("../shared");
    Path path = shared.resolve("reference").resolve(folder);
    assumeTrue(Files.isDirectory(path), "skipped: no shared reference " + folder);
    return path;
  }
}
