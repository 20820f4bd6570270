// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values (RFC 4180): CRLF or LF, cells in double quotes may hold commas, line ends
 * and doubled quotes. Rows without any text are skipped but counted.
 */
final class Csv {
  /** A row and its number as a spreadsheet counts. */
  record Row(int number, List<String> cells) {}

  /** The quotes of a row do not match. */
  static final class QuotesException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int row;

    QuotesException(int row) {
      super("quotes do not match in row " + row);
      this.row = row;
    }

    int row() {
      return row;
    }
  }

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int number = 1;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  static List<Row> rows(String text) throws QuotesException {
    Csv csv = new Csv(text);
    while (csv.at < text.length()) {
      csv.cell();
    }
    if (!csv.cells.isEmpty()) {
      csv.endRow();
    }
    return csv.rows;
  }

  private void cell() throws QuotesException {
    skipBlanks();
    cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
    if (at == text.length()) {
      return;
    }
    char separator = text.charAt(at++);
    if (separator == ',') {
      if (at == text.length()) {
        cells.add("");
      }
      return;
    }
    if (separator == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    endRow();
  }

  private String plain() {
    int from = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at).strip();
  }

  private String quoted() throws QuotesException {
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      if (text.charAt(at) != '"') {
        cell.append(text.charAt(at));
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append(text.charAt(++at));
      } else {
        at++;
        skipBlanks();
        if (at < text.length() && !endsCell(text.charAt(at))) {
          throw new QuotesException(number);
        }
        return cell.toString().strip();
      }
    }
    throw new QuotesException(number);
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private static boolean endsCell(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }

  private void endRow() {
    if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(new Row(number, List.copyOf(cells)));
    }
    cells = new ArrayList<>();
    number++;
  }
}
