// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Image files of research, told by the ends of their names. */
final class ImageFiles {
  private static final List<String> KNOWN =
      List.of(".nrrd", ".nhdr", ".nii", ".nii.gz", ".hdr", ".img", ".mha", ".mhd");

  /** For messages. */
  static final String ENDINGS = String.join(", ", KNOWN);

  private ImageFiles() {}

  static boolean isOne(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return KNOWN.stream().anyMatch(name::endsWith);
  }

  static CaseException unreadable(String what, Path path, IOException e) {
    String why =
        e instanceof NoSuchFileException missing
            ? "there is no " + missing.getFile()
            : String.valueOf(e.getMessage());
    return new CaseException(
        "cannot read the " + what + " " + path + ": " + why + "; check the file", e);
  }
}
