// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.report.html.Element;
import java.util.ArrayList;
import java.util.List;

/** The first page: what it is, every warning, and what is left of the performance. */
public final class Opening {
  private Opening() {}

  /**
   * @param title of the report
   * @param facts lines about model, cohort and software
   * @param optimism the table of it
   */
  public static Element of(
      String title, List<String> facts, List<Warning> warnings, Element optimism) {
    List<Element> lines = new ArrayList<>();
    for (String fact : facts) {
      lines.add(Element.of("div", fact));
    }
    Element list =
        warnings.isEmpty()
            ? Parts.paragraph("None of the checks warns.")
            : Element.of(
                "ul",
                warnings.stream()
                    .map(w -> Element.of("li", Element.of("b", w.subject() + ". "), w.text()))
                    .toList());
    return Element.of(
            "section",
            Element.of("h1", title),
            Element.of("div", lines).as("note"),
            Element.of("h2", "Read this first"),
            Element.of("div", list).as("warnings"),
            optimism)
        .with("id", "opening");
  }
}
