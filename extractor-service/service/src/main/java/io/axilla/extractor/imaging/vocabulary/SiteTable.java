// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table that a site may edit: UTF-8 text, one row a line, cells between commas, a header first,
 * {@code #} begins a comment line. The last cell may hold commas.
 */
public final class SiteTable {
  private final String name;
  private final List<Row> rows;

  private SiteTable(String name, List<Row> rows) {
    this.name = name;
    this.rows = List.copyOf(rows);
  }

  /** A row: its line in the file and its cells, as many as there are columns. */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public String cell(int column) {
      return cells.get(column);
    }
  }

  /** The table shipped beside a class. */
  public static SiteTable shipped(Class<?> owner, String file, String... columns) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the table " + file + " is missing from this build");
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A site's own table. */
  public static SiteTable read(Path file, String... columns) {
    try {
      return parse(String.valueOf(file.getFileName()), Files.readString(file), columns);
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + file + " cannot be read", e);
    }
  }

  public static SiteTable parse(String name, String text, String... columns) {
    List<Row> rows = new ArrayList<>();
    boolean header = true;
    int line = 0;
    for (String content : text.lines().toList()) {
      line++;
      if (content.isBlank() || content.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(content, columns.length);
      if (header) {
        if (!cells.equals(List.of(columns))) {
          throw new MalformedTableException(
              name, line, "the header must be " + String.join(",", columns));
        }
        header = false;
      } else if (cells.size() != columns.length) {
        throw new MalformedTableException(
            name, line, "needs " + columns.length + " cells, has " + cells.size());
      } else {
        rows.add(new Row(line, cells));
      }
    }
    return new SiteTable(name, rows);
  }

  public List<Row> rows() {
    return rows;
  }

  /** A cell as one of an enum's constants. */
  public <E extends Enum<E>> E constant(Row row, int column, Class<E> type) {
    String cell = row.cell(column);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(cell.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new MalformedTableException(
        name, row.line(), "'" + cell + "' is none of " + List.of(type.getEnumConstants()));
  }

  /** A cell as a phrase. */
  public Phrase phrase(Row row, int column) {
    try {
      return Phrase.of(row.cell(column));
    } catch (IllegalArgumentException e) {
      throw new MalformedTableException(name, row.line(), String.valueOf(e.getMessage()));
    }
  }

  private static List<String> cells(String line, int columns) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", columns)) {
      cells.add(cell.strip());
    }
    return cells;
  }
}
