// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values (RFC 4180) in UTF-8, with or without a byte order mark, whatever the
 * line breaks; quoted cells may hold commas, quotes and line breaks. Knows where in the file it is.
 */
final class CsvReader implements Closeable {
  private static final int END = -1;
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private final InputStream in;
  private long position;
  private int next;
  private boolean whole = true;

  CsvReader(InputStream in) throws IOException {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.in.mark(BYTE_ORDER_MARK.length);
    for (int mark : BYTE_ORDER_MARK) {
      if (this.in.read() != mark) {
        this.in.reset();
        position = 0;
        break;
      }
      position++;
    }
    next = this.in.read();
  }

  /** The next record; null at the end. A blank line is a record of one empty cell. */
  @Nullable List<String> read() throws IOException {
    if (next == END) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(cell());
      if (next != ',') {
        break;
      }
      advance();
    }
    whole = whole && next != END;
    if (next == '\r') {
      advance();
      if (next == '\n') {
        advance();
      }
    } else if (next == '\n') {
      advance();
    }
    return cells;
  }

  /** Bytes before the next record. */
  long position() {
    return position;
  }

  /** Whether all records so far ended with a line break, outside of quotes. */
  boolean isWhole() {
    return whole;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private String cell() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (next == '"') {
      advance();
      while (next != END) {
        if (next == '"') {
          advance();
          if (next != '"') {
            break;
          }
        }
        bytes.write(next);
        advance();
      }
      whole = whole && next != END;
    }
    while (next != ',' && next != '\n' && next != '\r' && next != END) {
      bytes.write(next);
      advance();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void advance() throws IOException {
    next = in.read();
    position++;
  }
}
