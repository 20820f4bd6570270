// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract.qc;

import java.awt.Graphics2D;

/** Text at a point of its base line. */
final class Text {
  private Text() {}

  static void left(Graphics2D g, String text, int x, int y) {
    g.drawString(text, x, y);
  }

  static void centre(Graphics2D g, String text, int x, int y) {
    g.drawString(text, x - g.getFontMetrics().stringWidth(text) / 2, y);
  }

  static void right(Graphics2D g, String text, int x, int y) {
    g.drawString(text, x - g.getFontMetrics().stringWidth(text), y);
  }
}
