// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.extractor.extract.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for results: a file is whole whenever it has its name. */
record OutFolder(Path path) {
  /** Makes it when it is not there. */
  static OutFolder at(Path path) {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new Failure("cannot make the folder " + path + ": " + e.getMessage(), e);
    }
    return new OutFolder(path);
  }

  void write(String name, byte[] bytes) {
    write(name, file -> Files.write(file, bytes));
  }

  void write(String name, WholeFile.Content content) {
    Path file = path.resolve(name);
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
