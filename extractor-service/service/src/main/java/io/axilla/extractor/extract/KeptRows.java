// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The measured rows of earlier runs, gathered in a hidden file beside the output, so that the
 * output can be written anew in order, and a run that is killed while it does so loses none of
 * them.
 */
final class KeptRows {
  private static final String SUFFIX = ".kept";

  private final Path file;
  private final List<String> columns;
  private final Map<String, Long> positions;

  private KeptRows(Path file, List<String> columns, Map<String, Long> positions) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.positions = positions;
  }

  /** Forgets what earlier runs measured. */
  static KeptRows none(Path output) throws IOException {
    Path file = WholeFile.beside(output, SUFFIX);
    Files.deleteIfExists(file);
    return new KeptRows(file, List.of(), Map.of());
  }

  /**
   * Gathers the whole rows of the output, and of a gathering whose run was killed. A last line that
   * was torn, and rows with an error, are left out.
   *
   * @throws CaseException if the output is a file of another kind
   */
  static KeptRows gather(Path output) throws IOException {
    Path file = WholeFile.beside(output, SUFFIX);
    List<Source> sources = new ArrayList<>();
    for (Path path : List.of(output, file)) {
      if (Files.exists(path)) {
        sources.add(Source.of(path));
      }
    }
    List<String> columns =
        sources.stream()
            .map(Source::measured)
            .filter(measured -> !measured.isEmpty())
            .findFirst()
            .orElse(List.of());
    Map<String, Long> positions = new HashMap<>();
    WholeFile.write(
        file,
        part -> {
          try (RowWriter writer = RowWriter.create(part)) {
            List<String> header = new ArrayList<>(List.of(BatchFile.DIGEST));
            header.addAll(columns);
            writer.write(header);
            for (Source source : sources) {
              if (!columns.isEmpty() && source.measured().equals(columns)) {
                source.copy(writer, positions);
              }
            }
          }
        });
    return new KeptRows(file, columns, positions);
  }

  boolean has(String digest) {
    return positions.containsKey(digest);
  }

  /** The measured columns of a case that is there. */
  List<Column> row(String digest) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Objects.requireNonNull(positions.get(digest)));
      List<String> cells =
          Objects.requireNonNull(new CsvReader(Channels.newInputStream(channel)).read());
      List<Column> row = new ArrayList<>();
      for (int n = 0; n < columns.size(); n++) {
        row.add(new Column(columns.get(n), cells.get(n + 1)));
      }
      return row;
    }
  }

  /** The output is whole: nothing need be kept beside it. */
  void discard() throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * A file of rows.
   *
   * @param error the column with errors; -1 for none
   * @param digest the column with digests, behind which the measured ones stand
   * @param measured the names of these
   */
  private record Source(Path file, int error, int digest, List<String> measured) {
    static Source of(Path file) throws IOException {
      try (CsvReader reader = new CsvReader(Files.newInputStream(file))) {
        List<String> header = reader.read();
        if (header == null || !reader.isWhole()) {
          return new Source(file, -1, -1, List.of());
        }
        int digest = header.indexOf(BatchFile.DIGEST);
        if (digest < 0) {
          throw new CaseException(
              file
                  + " has no column "
                  + BatchFile.DIGEST
                  + ", so no batch wrote it: name another --out, or leave --resume out");
        }
        return new Source(
            file,
            header.indexOf(BatchFile.ERROR),
            digest,
            List.copyOf(header.subList(digest + 1, header.size())));
      }
    }

    void copy(RowWriter writer, Map<String, Long> positions) throws IOException {
      try (CsvReader reader = new CsvReader(Files.newInputStream(file))) {
        reader.read();
        for (List<String> row = reader.read(); row != null; row = reader.read()) {
          if (reader.isWhole() && isMeasured(row) && !positions.containsKey(row.get(digest))) {
            positions.put(row.get(digest), writer.position());
            writer.write(row.subList(digest, row.size()));
          }
        }
      }
    }

    private boolean isMeasured(List<String> row) {
      return row.size() == digest + 1 + measured.size()
          && !row.get(digest).isEmpty()
          && (error < 0 || row.get(error).isEmpty());
    }
  }
}
