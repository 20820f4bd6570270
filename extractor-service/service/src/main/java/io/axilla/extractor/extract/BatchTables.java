// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Turns the CSV of a batch into another format. */
public final class BatchTables {
  private BatchTables() {}

  /** Writes an Apache Parquet file with the same rows and columns. */
  public static void toParquet(Path csv, Path parquet) throws IOException {
    WholeFile.write(
        parquet,
        part -> {
          try (CsvReader reader = new CsvReader(Files.newInputStream(csv))) {
            List<String> header = reader.read();
            if (header == null) {
              throw new IOException(csv + " is empty");
            }
            int texts = header.indexOf(BatchFile.DIGEST) + 1;
            try (ParquetTable table = ParquetTable.create(part, header, texts)) {
              for (List<String> row = reader.read(); row != null; row = reader.read()) {
                table.write(row);
              }
            }
          }
        });
  }
}
