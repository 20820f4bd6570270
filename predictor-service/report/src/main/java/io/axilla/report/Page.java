// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report;

import io.axilla.model.CohortSummary;
import io.axilla.model.ModelFile;
import io.axilla.model.cohort.Settings;
import io.axilla.model.signature.LassoReport;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.training.Remark;
import io.axilla.model.training.TrainingResult;
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
import io.axilla.report.section.Method;
import io.axilla.report.section.Missingness;
import io.axilla.report.section.ModelCard;
import io.axilla.report.section.NomogramPages;
import io.axilla.report.section.Opening;
import io.axilla.report.section.OptimismTable;
import io.axilla.report.section.ParticipantFlow;
import io.axilla.report.section.RatedThreshold;
import io.axilla.report.section.Regressions;
import io.axilla.report.section.SampleSizeTable;
import io.axilla.report.section.SelectedFeatures;
import io.axilla.report.section.SelectionStability;
import io.axilla.report.section.Subtypes;
import io.axilla.report.section.TableOne;
import io.axilla.report.section.WithheldTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole report as one page of XHTML that refers to nothing outside. */
final class Page {
  private static final String LANGUAGE = "en";

  private final TrainingResult result;
  private final ModelFile model;
  private final Statistics statistics;

  private Page(TrainingResult result) {
    this.result = result;
    this.model = result.model();
    this.statistics = result.statistics();
  }

  /** The same characters for the same result. */
  static String of(TrainingResult result) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    new Page(result).html().appendTo(out);
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
    body.add(
        Opening.of(
            title,
            facts(),
            remarks(),
            List.of(OptimismTable.of(result), SampleSizeTable.of(result.sampleSize()))));
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
    List<String> facts = new ArrayList<>();
    facts.add("Cohort: " + model.training().description());
    CohortSummary cohort = model.evidence().cohort();
    if (cohort != null && cohort.from() != null && cohort.to() != null) {
      facts.add("Data from " + cohort.from() + " to " + cohort.to());
    }
    facts.add("Model file SHA-256 " + result.modelDigest());
    facts.add("Made by " + result.software());
    return facts;
  }

  private List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>(result.remarks());
    remarks.addAll(Cautions.of(statistics));
    return remarks;
  }

  /** First what the study does not have, then its figures and tables in their order. */
  private List<Element> sections() {
    LassoReport lasso = statistics.lasso();
    LassoReport.@Nullable Chosen chosen = result.settings().choices().lambda().in(lasso);
    Settings analysis = result.settings().analysis();
    return List.of(
        RatedThreshold.of(
            result.siteRule(), result.settings().maximumMissedRate(), analysis.confidence()),
        SelectionStability.of(
            result.selectionFrequency().byKey(), result.pipelineOptimism().resamples()),
        WithheldTable.of(result.applicability()),
        Missingness.of(result.missingness().byKey(), statistics),
        ParticipantFlow.of(result.flow()),
        TableOne.of(statistics),
        CorrelationTables.of(statistics, analysis.correlationThreshold()),
        CoefficientPath.of(lasso, chosen),
        SelectedFeatures.of(statistics.selection(), chosen),
        Discrimination.of(statistics),
        ImportancePlot.of(statistics.permutationImportance()),
        Subtypes.of(statistics),
        NomogramPages.of(statistics),
        CalibrationPlots.of(statistics),
        Regressions.of(statistics),
        Method.of(result.settings(), result.flow().split()),
        ModelCard.of(model, result.modelDigest()),
        Checklist.of(model));
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
