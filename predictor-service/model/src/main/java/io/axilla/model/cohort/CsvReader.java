// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads comma-separated values (RFC 4180) cell by cell out of a stream, without a string for each:
 * tables of features have millions of cells. CRLF or LF; rows without any character are skipped but
 * counted; blanks around a cell do not count.
 */
final class CsvReader implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int END = -1;

  private final InputStream in;
  private final Place place;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int limit;

  private byte[] cell = new byte[64];
  private int length;
  private int row;
  private int lineEnds;
  private boolean rowHasMore;

  CsvReader(InputStream in, Place place) {
    this.in = in;
    this.place = place;
  }

  /** Goes to the next row that holds something; false at the end of the file. */
  boolean nextRow() throws IOException {
    while (rowHasMore) {
      nextCell();
    }
    skipByteOrderMark();
    int next = peek();
    while (next == '\n' || next == '\r') {
      at++;
      lineEnds += next == '\n' ? 1 : 0;
      next = peek();
    }
    row = lineEnds + 1;
    rowHasMore = next != END;
    return rowHasMore;
  }

  /** Goes to the next cell of the row; false after its last. */
  boolean nextCell() throws IOException {
    if (!rowHasMore) {
      return false;
    }
    length = 0;
    int next = read();
    while (next == ' ' || next == '\t') {
      next = read();
    }
    if (next == '"') {
      next = quoted();
    } else {
      while (next != ',' && next != '\n' && next != END) {
        append(next);
        next = read();
      }
    }
    if (next != ',') {
      rowHasMore = false;
      lineEnds += next == '\n' ? 1 : 0;
    }
    while (length > 0 && cell[length - 1] <= ' ' && cell[length - 1] >= 0) {
      length--;
    }
    return true;
  }

  private int quoted() throws IOException {
    while (true) {
      int next = read();
      if (next == '"') {
        next = read();
        if (next != '"') {
          while (next == ' ' || next == '\t' || next == '\r') {
            next = read();
          }
          if (next != ',' && next != '\n' && next != END) {
            throw quotes();
          }
          return next;
        }
      }
      if (next == END) {
        throw quotes();
      }
      append(next);
    }
  }

  private CohortException quotes() {
    return place.refuse(Code.COHORT_ROW_MALFORMED, row, "the quotes of a cell do not match");
  }

  /** The row of the present cell, as a spreadsheet counts. */
  int row() {
    return row;
  }

  boolean isEmpty() {
    return length == 0;
  }

  String text() {
    return new String(cell, 0, length, StandardCharsets.UTF_8);
  }

  /** NaN when the cell is no finite decimal number. */
  double number() {
    return Decimal.parse(cell, length);
  }

  private void append(int next) {
    if (length == cell.length) {
      cell = Arrays.copyOf(cell, 2 * length);
    }
    cell[length++] = (byte) next;
  }

  private void skipByteOrderMark() throws IOException {
    if (lineEnds == 0 && at == 0 && peek() == 0xEF) {
      at += 3;
    }
  }

  private int peek() throws IOException {
    if (at == limit) {
      limit = Math.max(0, in.read(buffer, 0, BUFFER));
      at = 0;
    }
    return limit == 0 ? END : buffer[at] & 0xFF;
  }

  private int read() throws IOException {
    int next = peek();
    if (next != END) {
      at++;
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
