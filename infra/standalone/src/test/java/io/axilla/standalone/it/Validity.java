// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What dciodvfy (dicom3tools) says of the documents that a PACS received. */
final class Validity {
  private Validity() {}

  /** Both documents are there, and none has an error; only their number is checked without it. */
  static void assertValid(Path folder) throws IOException, InterruptedException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    assertThat(files).hasSize(2);
    Optional<Tool> dciodvfy = Tool.ifInstalled("dciodvfy");
    if (dciodvfy.isPresent()) {
      for (Path file : files) {
        Tool.Outcome outcome = dciodvfy.get().run(folder.getParent(), "-new", file.toString());
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).doesNotContain("Error");
      }
    }
  }
}
