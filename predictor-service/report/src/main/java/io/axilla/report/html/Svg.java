// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.html;

/**
 * A picture, as the drawing library wrote it: an {@code svg} element in its namespace, without
 * prolog.
 */
public record Svg(String xml) implements Node {
  public Svg {
    if (!xml.startsWith("<svg") || !xml.endsWith("</svg>")) {
      throw new IllegalArgumentException("a picture is one svg element");
    }
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append(xml);
  }
}
