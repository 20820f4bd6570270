// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.html;

/** A piece of a page. */
public sealed interface Node permits Element, Text, Svg, StyleSheet {
  /** Appends the piece as XML. */
  void appendTo(StringBuilder out);
}
