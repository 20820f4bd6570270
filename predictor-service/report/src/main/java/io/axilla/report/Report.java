// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report;

import io.axilla.model.training.TrainingResult;
import io.axilla.report.pdf.Pdf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the report of a training. */
public final class Report {
  /** The page's file in the folder. */
  public static final String HTML = "report.html";

  /** The document's file in the folder. */
  public static final String PDF = "report.pdf";

  private Report() {}

  /**
   * Writes {@value #HTML}, the same bytes for the same result, and {@value #PDF}, the same on A4.
   *
   * @param folder is made if it is not there; files of these names are replaced
   */
  public static void write(TrainingResult result, Path folder) throws IOException {
    String page = Page.of(result);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(HTML), page);
    try (OutputStream pdf = Files.newOutputStream(folder.resolve(PDF))) {
      Pdf.write(page, pdf);
    }
  }
}
