// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import blue.strategic.parquet.ParquetWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * An Apache Parquet file of one table: numbers as DOUBLE, everything else as strings, an empty cell
 * as null.
 */
final class ParquetTable implements Closeable {
  private final ParquetWriter<List<String>> writer;

  private ParquetTable(ParquetWriter<List<String>> writer) {
    this.writer = writer;
  }

  /**
   * @param texts how many columns at the start are texts whatever their names
   */
  static ParquetTable create(Path file, List<String> columns, int texts) throws IOException {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    boolean[] isNumber = new boolean[columns.size()];
    for (int n = 0; n < isNumber.length; n++) {
      isNumber[n] = n >= texts && Column.isNumber(columns.get(n));
      if (isNumber[n]) {
        schema.optional(PrimitiveTypeName.DOUBLE).named(columns.get(n));
      } else {
        schema
            .optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named(columns.get(n));
      }
    }
    MessageType type = schema.named("features");
    return new ParquetTable(
        ParquetWriter.writeFile(
            type,
            file.toFile(),
            (row, values) -> {
              for (int n = 0; n < isNumber.length; n++) {
                String cell = row.get(n);
                if (!cell.isEmpty()) {
                  values.write(columns.get(n), isNumber[n] ? Double.valueOf(cell) : cell);
                }
              }
            }));
  }

  void write(List<String> row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
