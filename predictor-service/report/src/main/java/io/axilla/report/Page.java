// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report;

import io.axilla.model.ModelFile;
import io.axilla.model.signature.LassoReport;
import io.axilla.model.statistics.Statistics;
import io.axilla.report.html.Element;
import io.axilla.report.html.Node;
import io.axilla.report.html.StyleSheet;
import io.axilla.report.html.Text;
import io.axilla.report.section.CalibrationPlots;
import io.axilla.report.section.Cautions;
import io.axilla.report.section.Checklist;
import io.axilla.report.section.CoefficientPath;
import io.axilla.report.section.CorrelationTables;
import io.axilla.report.section.Discrimination;
import io.axilla.report.section.ImportancePlot;
import io.axilla.report.section.Missingness;
import io.axilla.report.section.ModelCard;
import io.axilla.report.section.NomogramPages;
import io.axilla.report.section.Opening;
import io.axilla.report.section.OptimismTable;
import io.axilla.report.section.ParticipantFlow;
import io.axilla.report.section.RatedThreshold;
import io.axilla.report.section.Regressions;
import io.axilla.report.section.SelectedFeatures;
import io.axilla.report.section.SelectionStability;
import io.axilla.report.section.Subtypes;
import io.axilla.report.section.TableOne;
import io.axilla.report.section.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The whole report as one page of XHTML that refers to nothing outside. */
final class Page {
  private static final String LANGUAGE = "en";

  private final ReportContent content;
  private final ModelFile model;
  private final Statistics statistics;

  private Page(ReportContent content) {
    this.content = content;
    this.model = content.model();
    this.statistics = content.statistics();
  }

  /** The same characters for the same content. */
  static String of(ReportContent content) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    new Page(content).html().appendTo(out);
    return out.append('\n').toString();
  }

  private Element html() {
    String title = "Training report: " + model.name() + ", " + model.modelVersion();
    List<Element> sections = sections();
    List<Node> body = new ArrayList<>();
    body.add(banner());
    body.add(
        Element.of(
                "div", model.name() + ", " + model.modelVersion() + " · Axilla · research use only")
            .as("foot"));
    body.add(Opening.of(title, facts(), warnings(), optimism()));
    body.add(contents(sections));
    body.addAll(sections);
    return Element.of(
            "html",
            Element.of(
                "head",
                Element.of("meta").with("charset", "UTF-8"),
                Element.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                Element.of("title", title),
                new StyleSheet(styleSheet())),
            Element.of("body", body))
        .with("xmlns", "http://www.w3.org/1999/xhtml")
        .with("lang", LANGUAGE);
  }

  private Element banner() {
    return model.demonstration()
        ? Element.of(
                "div",
                "Demonstration model: made-up patients stand behind it. For no patient. Research use only.")
            .as("banner demonstration")
        : Element.of("div", "Research use only. Not for clinical decisions.").as("banner");
  }

  private List<String> facts() {
    return List.of(
        "Cohort " + statistics.cohort().dataset() + ", trained on " + content.made(),
        "Model file SHA-256 " + content.digest(),
        "Made by " + model.software());
  }

  private List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>(content.warnings());
    warnings.addAll(Cautions.of(statistics));
    return warnings;
  }

  private Element optimism() {
    return OptimismTable.of(statistics, content.pipeline());
  }

  /** First what the study does not have, then its figures and tables in their order. */
  private List<Element> sections() {
    LassoReport lasso = statistics.lasso();
    Set<String> selected = lasso == null ? Set.of() : Set.copyOf(lasso.atLambdaMin().coef().keys());
    return List.of(
        RatedThreshold.of(model.evidence().operatingPoint()),
        SelectionStability.of(content.selectionFrequency(), selected, content.resamples()),
        Missingness.of(statistics),
        ParticipantFlow.of(statistics.cohort(), content.excluded()),
        TableOne.of(statistics),
        CorrelationTables.of(statistics, content.correlationThreshold()),
        CoefficientPath.of(statistics),
        SelectedFeatures.of(statistics),
        Discrimination.of(statistics),
        ImportancePlot.of(statistics.permutationImportance()),
        Subtypes.of(statistics),
        NomogramPages.of(statistics),
        CalibrationPlots.of(statistics.evaluation().calibration()),
        Regressions.of(statistics),
        ModelCard.of(model, content.digest()),
        Checklist.of());
  }

  private static Element contents(List<Element> sections) {
    List<Element> entries = new ArrayList<>();
    for (Element section : sections) {
      String id = Objects.requireNonNull(section.attributes().get("id"));
      entries.add(Element.of("div", Element.of("a", heading(section)).with("href", "#" + id)));
    }
    return Element.of("nav", entries).as("contents");
  }

  private static String heading(Element section) {
    return section.children().get(0) instanceof Element heading
            && heading.children().get(0) instanceof Text text
        ? text.content()
        : "";
  }

  private static String styleSheet() {
    try (InputStream stream = Page.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
