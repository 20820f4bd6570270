// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Writes records of a CSV file, each in one go, so that a killed process tears the last at most.
 */
final class RowWriter implements Closeable {
  private final FileChannel channel;

  private RowWriter(FileChannel channel) {
    this.channel = channel;
  }

  /** Empties the file if it is there. */
  static RowWriter create(Path file) throws IOException {
    return new RowWriter(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING));
  }

  /** Bytes before the next record. */
  long position() throws IOException {
    return channel.position();
  }

  void write(List<String> cells) throws IOException {
    ByteBuffer line = ByteBuffer.wrap(CsvLine.of(cells).getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
