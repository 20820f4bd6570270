// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.pmml;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes indented XML, element by element; attribute values and text are escaped. */
final class Xml {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param attributes names and values by turns
   */
  Xml start(String element, String... attributes) {
    begin(element, attributes);
    text.append(">\n");
    open.push(element);
    return this;
  }

  Xml end() {
    String element = open.pop();
    indent();
    text.append("</").append(element).append(">\n");
    return this;
  }

  Xml empty(String element, String... attributes) {
    begin(element, attributes);
    text.append("/>\n");
    return this;
  }

  Xml text(String element, String content, String... attributes) {
    begin(element, attributes);
    text.append('>').append(escaped(content)).append("</").append(element).append(">\n");
    return this;
  }

  private void begin(String element, String... attributes) {
    indent();
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
      text.append('"');
    }
  }

  private void indent() {
    text.append("  ".repeat(open.size()));
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> {
                  // XML 1.0 has no other control characters.
                  if (c >= ' ') {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
