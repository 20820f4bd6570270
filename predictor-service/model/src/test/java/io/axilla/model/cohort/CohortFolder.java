// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A copy of a reference cohort that a test may spoil or change. */
public final class CohortFolder {
  public static final List<String> FILES =
      List.of(
          "config.json",
          "clinical.csv",
          "radiomics.csv.gz",
          "radiomics_reader2.csv.gz",
          "radiomics_reread.csv.gz",
          "bootstrap_indices.csv.gz",
          "permutation_indices.csv.gz");

  private final Path folder;

  private CohortFolder(Path folder) {
    this.folder = folder;
  }

  public static CohortFolder small(Path folder) throws IOException {
    return of("small", folder);
  }

  /** A cohort of {@code golden/statistics}. */
  public static CohortFolder of(String name, Path folder) throws IOException {
    for (String file : FILES) {
      try (InputStream in =
          CohortFolder.class.getResourceAsStream("/golden/statistics/" + name + "/" + file)) {
        Files.copy(Objects.requireNonNull(in), folder.resolve(file));
      }
    }
    return new CohortFolder(folder);
  }

  public Path path() {
    return folder;
  }

  public String text(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    if (file.endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public CohortFolder write(String file, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(file));
        OutputStream packed = file.endsWith(".gz") ? new GZIPOutputStream(out) : out) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  public CohortFolder change(String file, UnaryOperator<String> edit) throws IOException {
    return write(file, edit.apply(text(file)));
  }

  /** Changes a cell of a table by row (1 is the first below the header) and column. */
  public CohortFolder cell(String file, int row, String column, String value) throws IOException {
    return cells(file, column, (at, old) -> at == row ? value : old);
  }

  /** The new value of a cell. */
  public interface CellEdit {
    String edit(int row, String value);
  }

  /** Changes a column of a table. */
  public CohortFolder cells(String file, String column, CellEdit edit) throws IOException {
    String[] lines = text(file).split("\r?\n");
    int at = List.of(lines[0].split(",")).indexOf(column);
    for (int row = 1; row < lines.length; row++) {
      String[] cells = lines[row].split(",", -1);
      cells[at] = edit.edit(row, cells[at]);
      lines[row] = String.join(",", cells);
    }
    return write(file, String.join("\n", lines) + "\n");
  }

  /** The rows below the header in another order. */
  public CohortFolder shuffle(String file, long seed) throws IOException {
    List<String> lines = new ArrayList<>(List.of(text(file).split("\r?\n")));
    String header = lines.remove(0);
    Collections.shuffle(lines, new Random(seed));
    return write(file, header + "\n" + String.join("\n", lines) + "\n");
  }
}
