// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The features of one case as text or file. */
public final class CaseOutput {
  private CaseOutput() {}

  /** A CSV, LONG or WIDE. */
  public static String csv(CaseInput input, MeasuredCase measured, OutputFormat format) {
    StringBuilder text = new StringBuilder();
    if (format == OutputFormat.LONG) {
      text.append(CsvLine.of(List.of("feature", "value")));
      for (Column column : measured.columns()) {
        if (!column.isDiagnostic()) {
          text.append(CsvLine.of(List.of(column.name(), column.text())));
        }
      }
      return text.toString();
    }
    return text.append(CsvLine.of(names(measured)))
        .append(CsvLine.of(row(input, measured)))
        .toString();
  }

  /** A file in any format, whole or not at all. */
  public static void write(Path file, CaseInput input, MeasuredCase measured, OutputFormat format)
      throws IOException {
    if (format == OutputFormat.PARQUET) {
      WholeFile.write(
          file,
          part -> {
            try (ParquetTable table = ParquetTable.create(part, names(measured), 2)) {
              table.write(row(input, measured));
            }
          });
    } else {
      byte[] text = csv(input, measured, format).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(file, part -> Files.write(part, text));
    }
  }

  private static List<String> names(MeasuredCase measured) {
    List<String> names = new ArrayList<>(List.of("Image", "Mask"));
    measured.columns().forEach(column -> names.add(column.name()));
    return names;
  }

  private static List<String> row(CaseInput input, MeasuredCase measured) {
    List<String> row = new ArrayList<>();
    row.add(input.image().toString());
    row.add(input.mask().toString());
    measured.columns().forEach(column -> row.add(column.text()));
    return row;
  }
}
