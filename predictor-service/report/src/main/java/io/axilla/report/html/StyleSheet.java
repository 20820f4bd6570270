// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.html;

/** The rules of a page, in it. */
public record StyleSheet(String css) implements Node {
  public StyleSheet {
    if (css.contains("<") || css.contains("&")) {
      throw new IllegalArgumentException("a style sheet in a page has neither < nor &");
    }
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append("<style>\n").append(css).append("</style>");
  }
}
