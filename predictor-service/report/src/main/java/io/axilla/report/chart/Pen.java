// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Lines, boxes and aligned text on a canvas. */
final class Pen {
  private static final Color GRID = new Color(0xD5, 0xD5, 0xD5);

  private final Graphics2D canvas;

  Pen(Graphics2D canvas) {
    this.canvas = canvas;
    canvas.setColor(Color.BLACK);
    canvas.setFont(Typeface.REGULAR.size(9));
  }

  void font(Font font) {
    canvas.setFont(font);
  }

  double width(String text) {
    return canvas.getFontMetrics().getStringBounds(text, canvas).getWidth();
  }

  void line(double x1, double y1, double x2, double y2, double width) {
    canvas.setStroke(new BasicStroke((float) width));
    canvas.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void grid(double x1, double y1, double x2, double y2) {
    canvas.setColor(GRID);
    line(x1, y1, x2, y2, 0.5);
    canvas.setColor(Color.BLACK);
  }

  void dashed(double x1, double y1, double x2, double y2) {
    canvas.setStroke(Look.REFERENCE.stroke());
    canvas.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void box(double x, double y, double width, double height) {
    canvas.setStroke(new BasicStroke(0.9f));
    canvas.draw(new Rectangle2D.Double(x, y, width, height));
  }

  /** An arrow that ends at the second point, straight down or to the right. */
  void arrow(double x1, double y1, double x2, double y2) {
    line(x1, y1, x2, y2, 0.9);
    double size = 4;
    double length = Math.hypot(x2 - x1, y2 - y1);
    double dx = (x2 - x1) / length * size;
    double dy = (y2 - y1) / length * size;
    line(x2, y2, x2 - dx - dy * 0.6, y2 - dy + dx * 0.6, 0.9);
    line(x2, y2, x2 - dx + dy * 0.6, y2 - dy - dx * 0.6, 0.9);
  }

  void dot(Look look, double x, double y, boolean filled) {
    canvas.translate(x, y);
    canvas.setStroke(new BasicStroke(1));
    canvas.setColor(filled ? look.colour() : Color.WHITE);
    canvas.fill(look.marker());
    canvas.setColor(look.colour());
    canvas.draw(look.marker());
    canvas.setColor(Color.BLACK);
    canvas.translate(-x, -y);
  }

  void left(String text, double x, double baseline) {
    canvas.drawString(text, (float) x, (float) baseline);
  }

  void centre(String text, double x, double baseline) {
    left(text, x - width(text) / 2, baseline);
  }

  void right(String text, double x, double baseline) {
    left(text, x - width(text), baseline);
  }
}
