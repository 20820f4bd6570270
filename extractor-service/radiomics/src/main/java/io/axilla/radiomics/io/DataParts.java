// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The open files beside a header that hold its data, in order. */
final class DataParts implements Closeable {
  private final List<InputStream> streams = new ArrayList<>();

  private DataParts() {}

  static DataParts open(Path header, List<String> names) throws IOException {
    DataParts parts = new DataParts();
    try {
      for (String name : names) {
        parts.streams.add(DataFiles.open(header.resolveSibling(name)));
      }
      return parts;
    } catch (IOException e) {
      parts.close();
      throw e;
    }
  }

  List<InputStream> streams() {
    return List.copyOf(streams);
  }

  @Override
  public void close() throws IOException {
    for (InputStream stream : streams) {
      stream.close();
    }
  }
}
