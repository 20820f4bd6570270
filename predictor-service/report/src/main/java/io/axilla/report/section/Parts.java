// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.discrimination.Proportion;
import io.axilla.report.html.Element;
import io.axilla.report.html.Node;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Svg;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The few elements that all parts are made of. */
final class Parts {
  private Parts() {}

  /** A part of the report with its heading. */
  static Element section(String id, String title, Object... content) {
    return Element.of("section", Element.of("h2", title), List.of(content)).with("id", id);
  }

  static Element paragraph(Object... content) {
    return Element.of("p", content);
  }

  static Element note(Object... content) {
    return Element.of("p", content).as("note");
  }

  /** Why something is not there. */
  static Element absent(String what, String why) {
    return Element.of("p", Element.of("strong", what), " " + why).as("absent");
  }

  static Element heading(String text) {
    return Element.of("h3", text);
  }

  /** A picture over the whole width. */
  static Element figure(String number, String caption, Node picture) {
    return Element.of(
            "figure",
            picture,
            Element.of("figcaption", Element.of("strong", number + ". "), caption))
        .with("id", id(number))
        .as("wide");
  }

  /** A picture of half the width. */
  static Element half(String number, String caption, Svg picture) {
    return figure(number, caption, picture).as("half");
  }

  /** The same of the test patients, or that there are none. */
  static Element halfOfTest(int patients, String number, String caption, Supplier<Svg> picture) {
    return patients > 0 ? half(number, caption, picture.get()) : noTest(number);
  }

  /** A picture of a third of the width, of the test patients, or that there are none. */
  static Element thirdOfTest(int patients, String number, String caption, Supplier<Svg> picture) {
    return patients > 0 ? third(number, caption, picture.get()) : noTest(number);
  }

  private static Element noTest(String number) {
    return absent(number + ".", "There are no test patients.").with("id", id(number));
  }

  /** A picture of a third of the width. */
  static Element third(String number, String caption, Svg picture) {
    return figure(number, caption, picture).as("third");
  }

  /** Pictures side by side. */
  static Element row(Element... pictures) {
    return Element.of("div", List.of(pictures)).as("pair");
  }

  /** Per cent with its interval, the counts below. */
  static Element proportion(Proportion of) {
    return Element.of("td", Numbers.proportion(of), Element.of("br"), of.x() + " of " + of.n());
  }

  static String id(String number) {
    return number.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
