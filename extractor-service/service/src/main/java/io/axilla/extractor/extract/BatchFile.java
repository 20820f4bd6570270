// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CSV of a batch: what is carried through, {@code error}, {@code input_digest}, {@code notes},
 * what is measured. The names of the last come with the first case that has features; rows before
 * it wait.
 */
final class BatchFile implements Closeable {
  static final String ERROR = "error";
  static final String DIGEST = "input_digest";

  /** The first of the measured ones: what the user should know of a case that was measured. */
  static final String NOTES = "notes";

  private final List<String> carried;
  private final RowWriter writer;
  private final List<List<String>> waiting = new ArrayList<>();
  private @Nullable List<String> measured;

  BatchFile(Path file, List<String> carried) throws IOException {
    this.carried = List.copyOf(carried);
    writer = RowWriter.create(file);
  }

  void write(CaseRow row, Outcome outcome, List<Column> columns) throws IOException {
    List<String> cells = new ArrayList<>(row.cells());
    cells.add(outcome.error() == null ? "" : outcome.error());
    cells.add(outcome.digest());
    if (measured == null && outcome.error() == null) {
      start(columns.stream().map(Column::name).toList());
    }
    if (measured == null) {
      waiting.add(cells);
      return;
    }
    Map<String, String> texts = new HashMap<>();
    columns.forEach(column -> texts.put(column.name(), column.text()));
    measured.forEach(name -> cells.add(texts.getOrDefault(name, "")));
    writer.write(cells);
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      if (measured == null) {
        start(List.of());
      }
    }
  }

  private void start(List<String> names) throws IOException {
    measured = names;
    List<String> header = new ArrayList<>(carried);
    header.add(ERROR);
    header.add(DIGEST);
    header.addAll(names);
    writer.write(header);
    for (List<String> cells : waiting) {
      names.forEach(name -> cells.add(""));
      writer.write(cells);
    }
    waiting.clear();
  }
}
