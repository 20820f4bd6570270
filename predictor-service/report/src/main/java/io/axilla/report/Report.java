// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report;

import io.axilla.model.statistics.Statistics;
import io.axilla.report.html.Element;
import io.axilla.report.html.StyleSheet;
import io.axilla.report.pdf.Pdf;
import io.axilla.report.section.*;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

public final class Report {
  private Report() {}

  public static void write(Statistics s, double threshold, Path folder) throws IOException {
    List<Element> parts = new ArrayList<>();
    parts.add(
        Element.of("div", "Demonstration model. Not for patients.").as("banner demonstration"));
    parts.add(Element.of("div", "Axilla, research use only").as("foot"));
    parts.add(Opening.of("Training report: x", List.of("Cohort " + s.cohort().dataset()), Cautions.of(s), OptimismTable.of(s, s.bootstrap())));
    parts.add(ParticipantFlow.of(s.cohort(), java.util.Map.of()));
    parts.add(TableOne.of(s));
    parts.add(CorrelationTables.of(s, threshold));
    parts.add(CoefficientPath.of(s));
    parts.add(SelectedFeatures.of(s));
    java.util.Map<String, Double> f = new java.util.LinkedHashMap<>();
    for (int i = 0; i < s.selection().candidates().size() && i < 120; i++) f.put(s.selection().candidates().get(i), (i * 37 % 101) / 101.0);
    parts.add(SelectionStability.of(f, java.util.Set.copyOf(s.lasso().atLambdaMin().coef().keys()), 100));
    parts.add(Missingness.of(s));
    parts.add(Discrimination.of(s));
    parts.add(ImportancePlot.of(s.permutationImportance()));
    parts.add(Subtypes.of(s));
    parts.add(NomogramPages.of(s));
    parts.add(CalibrationPlots.of(s.evaluation().calibration()));
    parts.add(Regressions.of(s));
    parts.add(Checklist.of());
    Element html =
        Element.of(
                "html",
                Element.of(
                    "head",
                    Element.of("meta").with("charset", "UTF-8"),
                    Element.of("title", "Training report"),
                    new StyleSheet(css())),
                Element.of("body", parts))
            .with("xmlns", "http://www.w3.org/1999/xhtml")
            .with("lang", "en");
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    html.appendTo(out);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.html"), out);
    try (OutputStream pdf = Files.newOutputStream(folder.resolve("report.pdf"))) {
      Pdf.write(out.toString(), pdf);
    }
  }

  private static String css() throws IOException {
    try (InputStream in = Report.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
