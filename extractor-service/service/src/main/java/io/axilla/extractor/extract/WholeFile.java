// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: to another name beside it first. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes to the path that it is given. */
  public interface Content {
    void writeTo(Path path) throws IOException;
  }

  public static void write(Path file, Content content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "it is a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      content.writeTo(file); // a device or a pipe, which must not be replaced
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path part = beside(target, ".part-" + ProcessHandle.current().pid());
    try {
      content.writeTo(part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A hidden file beside a file. */
  static Path beside(Path file, String suffix) {
    return file.resolveSibling("." + file.getFileName() + suffix);
  }
}
