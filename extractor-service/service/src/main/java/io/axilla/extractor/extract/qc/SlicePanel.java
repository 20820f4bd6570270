// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract.qc;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** Draws a slice with the mask's outline, in true proportion. */
final class SlicePanel {
  private static final Color OUTLINE = new Color(255, 214, 0);
  private static final Color LETTERS = new Color(120, 220, 255);
  private static final Color SHADE = new Color(0, 0, 0, 150);
  private static final double[] BARS_MM = {200, 100, 50, 20, 10, 5, 2, 1};
  private static final int MARGIN = 18;

  private final SliceView view;
  private final GreyWindow window;

  SlicePanel(SliceView view, GreyWindow window) {
    this.view = view;
    this.window = window;
  }

  void draw(Graphics2D g, int left, int top, int side) {
    g.setColor(Color.BLACK);
    g.fillRect(left, top, side, side);
    double widthMm = view.columns() * view.columnMm();
    double heightMm = view.rows() * view.rowMm();
    double pixelsPerMm = (side - 2 * MARGIN) / Math.max(widthMm, heightMm);
    double width = widthMm * pixelsPerMm;
    double height = heightMm * pixelsPerMm;
    double x = left + (side - width) / 2;
    double y = top + (side - height) / 2;
    AffineTransform toPanel = AffineTransform.getTranslateInstance(x, y);
    toPanel.scale(width / view.columns(), height / view.rows());
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image(), toPanel, null);
    g.setColor(OUTLINE);
    g.setStroke(new BasicStroke(1.6f));
    g.draw(toPanel.createTransformedShape(outline()));
    letters(g, left, top, side);
    scaleBar(g, left, top, side, pixelsPerMm);
    g.setColor(Color.BLACK);
    Text.left(
        g,
        String.format(
            Locale.ROOT,
            "%s   slice %d of %d, %s = %.1f mm",
            view.plane().word(),
            view.sliceNumber(),
            view.sliceCount(),
            view.plane().normalLetter(),
            view.positionMm()),
        left,
        top + side + 20);
  }

  private BufferedImage image() {
    BufferedImage image =
        new BufferedImage(view.columns(), view.rows(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < view.rows(); row++) {
      for (int column = 0; column < view.columns(); column++) {
        image.setRGB(column, row, 0x010101 * window.grey(view.value(column, row)));
      }
    }
    return image;
  }

  /** The edges between pixels inside and outside. */
  private Shape outline() {
    Path2D path = new Path2D.Double();
    for (int row = 0; row <= view.rows(); row++) {
      for (int column = 0; column <= view.columns(); column++) {
        boolean here = view.isInside(column, row);
        if (here != view.isInside(column - 1, row)) {
          path.append(new Line2D.Double(column, row, column, row + 1), false);
        }
        if (here != view.isInside(column, row - 1)) {
          path.append(new Line2D.Double(column, row, column + 1, row), false);
        }
      }
    }
    return path;
  }

  private void letters(Graphics2D g, int left, int top, int side) {
    g.setColor(LETTERS);
    Text.left(g, view.lettersLeft(), left + 3, top + side / 2 + 5);
    Text.right(g, view.lettersRight(), left + side - 3, top + side / 2 + 5);
    Text.centre(g, view.lettersUp(), left + side / 2, top + 14);
    Text.centre(g, view.lettersDown(), left + side / 2, top + side - 5);
  }

  private static void scaleBar(Graphics2D g, int left, int top, int side, double pixelsPerMm) {
    for (double mm : BARS_MM) {
      int length = (int) Math.rint(mm * pixelsPerMm);
      if (length <= side / 3) {
        int right = left + side - 12;
        int at = top + side - 12;
        g.setColor(SHADE);
        g.fillRect(right - length - 6, at - 24, length + 12, 32);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(2));
        g.drawLine(right - length, at, right, at);
        g.drawLine(right - length, at - 4, right - length, at + 4);
        g.drawLine(right, at - 4, right, at + 4);
        Text.right(g, (int) mm + " mm", right, at - 8);
        return;
      }
    }
  }
}
