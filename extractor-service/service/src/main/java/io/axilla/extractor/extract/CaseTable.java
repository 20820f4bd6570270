// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.extractor.imaging.inspect.MaskSelector;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of cases as PyRadiomics reads it: a CSV with the columns {@code Image} and {@code Mask},
 * relative to the folder of the table; here also {@code ID}, {@code Label}, {@code Segment}, {@code
 * ROI} and {@code Series}, and whatever else is there. Read row by row, however long it is.
 */
public final class CaseTable {
  private static final String ID = "ID";
  private static final Set<String> TAKEN =
      Set.of(BatchFile.ERROR, BatchFile.DIGEST, BatchFile.NOTES);

  private final Path file;
  private final MaskSelector whereNoneIsNamed;
  private final @Nullable String seriesWhereNoneIsNamed;
  private final List<String> header;
  private final List<String> columns;
  private int caseCount;

  private CaseTable(
      Path file, MaskSelector selector, @Nullable String series, List<String> header) {
    this.file = file;
    this.whereNoneIsNamed = selector;
    this.seriesWhereNoneIsNamed = series;
    this.header = header;
    columns = new ArrayList<>(header);
    int id = column(ID);
    if (id > 0) {
      columns.add(0, columns.remove(id));
    }
  }

  /**
   * Looks at the header and counts the cases.
   *
   * @param selector the mask that is meant in rows that name none
   * @param series the series that is meant in rows that name none
   * @throws CaseException if it is no such table
   */
  public static CaseTable open(Path file, MaskSelector selector, @Nullable String series)
      throws IOException {
    try (CsvReader reader = new CsvReader(Files.newInputStream(file))) {
      List<String> header = reader.read();
      CaseTable table = new CaseTable(file, selector, series, header == null ? List.of() : header);
      table.check();
      for (List<String> row = reader.read(); row != null; row = reader.read()) {
        table.caseCount += isBlank(row) ? 0 : 1;
      }
      if (table.caseCount == 0) {
        throw new CaseException(file + " has a header and no case: add a row for each case");
      }
      return table;
    }
  }

  /** The columns that are carried through, ID first. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  public int caseCount() {
    return caseCount;
  }

  Rows rows() throws IOException {
    return new Rows(new CsvReader(Files.newInputStream(file)));
  }

  /** The rows, one after the other. */
  final class Rows implements Closeable {
    private final CsvReader reader;
    private int number;

    private Rows(CsvReader reader) throws IOException {
      this.reader = reader;
      reader.read();
    }

    @Nullable CaseRow next() throws IOException {
      for (List<String> cells = reader.read(); cells != null; cells = reader.read()) {
        if (!isBlank(cells)) {
          number++;
          return row(number, cells);
        }
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  private void check() {
    for (String required : List.of("Image", "Mask")) {
      if (column(required) < 0) {
        throw new CaseException(
            file
                + " has no column "
                + required
                + " but "
                + String.join(", ", header)
                + ": separate columns by commas, the first line names them");
      }
    }
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!seen.add(name.toLowerCase(Locale.ROOT)) || TAKEN.contains(name)) {
        throw new CaseException(
            file
                + " has the column "
                + (TAKEN.contains(name) ? name + ", which is written here" : name + " twice")
                + ": rename or remove it");
      }
    }
  }

  private CaseRow row(int number, List<String> cells) {
    List<String> carried = new ArrayList<>();
    for (int n = 0; n < header.size(); n++) {
      carried.add(n < cells.size() ? cells.get(n) : "");
    }
    int id = column(ID);
    if (id > 0) {
      carried.add(0, carried.remove(id));
    }
    String name = cell(cells, ID);
    if (cells.size() > header.size()) {
      return new CaseRow(
          number,
          name,
          carried,
          null,
          "the row has " + cells.size() + " cells for " + header.size() + " columns; quote commas");
    }
    try {
      return new CaseRow(number, name, carried, input(cells), null);
    } catch (CaseException e) {
      return new CaseRow(number, name, carried, null, e.getMessage());
    }
  }

  private CaseInput input(List<String> cells) {
    String series = cell(cells, "Series");
    return new CaseInput(
        path(cells, "Image"),
        path(cells, "Mask"),
        selector(cells),
        series.isEmpty() ? seriesWhereNoneIsNamed : series);
  }

  private MaskSelector selector(List<String> cells) {
    String roi = cell(cells, "ROI");
    String segment = cell(cells, "Segment");
    String label = cell(cells, "Label");
    if (!roi.isEmpty()) {
      return MaskSelector.named(roi);
    }
    if (!segment.isEmpty()) {
      return MaskSelector.of(segment);
    }
    return label.isEmpty() ? whereNoneIsNamed : MaskSelector.number(whole(label));
  }

  private static int whole(String label) {
    try {
      // tables that went through floating point have 1.0 for 1
      return Integer.parseInt(label.replaceFirst("\\.0*$", ""));
    } catch (NumberFormatException e) {
      throw new CaseException("the Label " + label + " is no whole number; correct it", e);
    }
  }

  private Path path(List<String> cells, String column) {
    String text = cell(cells, column);
    if (text.isEmpty()) {
      throw new CaseException("the row has no " + column + "; name the file");
    }
    try {
      return file.toAbsolutePath().resolveSibling(text).normalize();
    } catch (InvalidPathException e) {
      throw new CaseException("the " + column + " " + text + " is no path; correct it", e);
    }
  }

  private String cell(List<String> cells, String column) {
    int at = column(column);
    return at >= 0 && at < cells.size() ? cells.get(at).strip() : "";
  }

  private int column(String name) {
    for (int n = 0; n < header.size(); n++) {
      if (header.get(n).strip().equalsIgnoreCase(name)) {
        return n;
      }
    }
    return -1;
  }

  private static boolean isBlank(List<String> row) {
    return row.stream().allMatch(String::isBlank);
  }
}
