// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.model.ModelFile;
import io.axilla.model.ModelFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model that a command was given: a file, or the folder that {@code axilla train} wrote. */
record ModelAt(ModelFile model, String digest) {
  static ModelAt read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve("model.json") : path;
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new ModelAt(ModelFile.parse(bytes), ModelFile.digest(bytes));
    } catch (ModelFileException e) {
      throw new Failure(e.code() + ": " + file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure(
          "cannot read " + file + ": name a model file, or the folder that axilla train wrote", e);
    }
  }
}
