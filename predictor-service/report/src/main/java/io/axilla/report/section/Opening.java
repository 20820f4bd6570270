// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.training.Remark;
import io.axilla.report.html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first page: what it is, every warning, and what is left of the performance. */
public final class Opening {
  private Opening() {}

  /**
   * @param title of the report
   * @param facts lines about model, cohort and software
   * @param more tables that belong onto the first page
   */
  public static Element of(
      String title, List<String> facts, List<Remark> remarks, List<Element> more) {
    List<Element> lines = new ArrayList<>();
    for (String fact : facts) {
      lines.add(Element.of("div", fact));
    }
    return Element.of(
            "section",
            Element.of("h1", title),
            Element.of("div", lines).as("note"),
            Element.of("h2", "Read this first"),
            list(remarks, Remark.Severity.WARNING, "warnings", "None of the checks warns."),
            more,
            list(remarks, Remark.Severity.NOTE, "notes", ""))
        .with("id", "opening");
  }

  private static Element list(
      List<Remark> remarks, Remark.Severity severity, String style, String otherwise) {
    List<Element> items =
        remarks.stream()
            .filter(remark -> remark.severity() == severity)
            .map(
                remark ->
                    Element.of("li", Element.of("b", words(remark.code()) + ". "), remark.text()))
            .toList();
    return Element.of("div", items.isEmpty() ? otherwise : Element.of("ul", items)).as(style);
  }

  /** {@code SAMPLE_SIZE} is for machines. */
  private static String words(String code) {
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
