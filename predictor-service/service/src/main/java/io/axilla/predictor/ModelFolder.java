// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Sha256;
import io.axilla.model.ModelFile;
import io.axilla.model.ModelFileException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder into which a site puts its model files. */
final class ModelFolder {
  private final Path path;

  ModelFolder(Path path) {
    this.path = path;
  }

  /** A file that can be used. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Sound(String fileName, Sha256 digest, byte[] bytes) {}

  /**
   * What stands in the folder, by file name; what cannot be used, with why. The records of a
   * training or an evaluation lie beside a model and are neither.
   */
  record Contents(List<Sound> sound, List<RefusedModelFile> refused) {}

  Contents read() {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path, "*.json")) {
      stream.forEach(files::add);
    } catch (IOException | DirectoryIteratorException e) {
      return new Contents(
          List.of(),
          List.of(
              new RefusedModelFile(
                  path.toString(),
                  "MODEL_FOLDER_UNREADABLE",
                  "the model folder cannot be read; make it, or correct axilla.predictor.model")));
    }
    files.sort(null);
    List<Sound> sound = new ArrayList<>();
    List<RefusedModelFile> refused = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      try {
        byte[] bytes = Files.readAllBytes(file);
        ModelFile.parse(bytes);
        sound.add(new Sound(name, Sha256.of(bytes), bytes));
      } catch (ModelFileException e) {
        if (e.code() != ModelFileException.Code.NOT_A_MODEL_FILE) {
          refused.add(new RefusedModelFile(name, e.code().name(), e.getMessage()));
        }
      } catch (IOException e) {
        refused.add(
            new RefusedModelFile(
                name, "MODEL_FILE_UNREADABLE", "the file cannot be read; check its permissions"));
      }
    }
    return new Contents(sound, refused);
  }
}
