// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A flow of participants: boxes from the top down, beside each who left there, and at the end two
 * branches.
 */
public record FlowDrawing(List<Step> steps, Step left, Step right) implements Drawing {
  private static final double LINE = 14;
  private static final double PAD = 7;
  private static final double GAP = 24;
  private static final double BOX = 300;
  private static final double SIDE = 270;

  /**
   * A box.
   *
   * @param lines in the box, the first in bold
   * @param leaving lines in the box beside it; empty for none
   */
  public record Step(List<String> lines, List<String> leaving) {
    double height() {
      return LINE * Math.max(lines.size(), leaving.size()) + 2 * PAD;
    }
  }

  public FlowDrawing {
    steps = List.copyOf(steps);
  }

  /** The height that it needs. */
  public int height() {
    double main = steps.stream().mapToDouble(step -> step.height() + GAP).sum();
    return (int) Math.ceil(main + GAP + Math.max(left.height(), right.height()) + 4);
  }

  @Override
  public void draw(Graphics2D canvas) {
    Pen pen = new Pen(canvas);
    boolean sides = steps.stream().anyMatch(step -> !step.leaving.isEmpty());
    double x = sides ? 40 : 185;
    double middle = x + BOX / 2;
    double y = 2;
    for (Step step : steps) {
      box(pen, step.lines, x, y, BOX, step.height());
      if (!step.leaving.isEmpty()) {
        double across = y + step.height() / 2;
        pen.arrow(x + BOX, across, x + BOX + 34, across);
        box(pen, step.leaving, x + BOX + 36, y, SIDE, step.height());
      }
      y += step.height();
      pen.line(middle, y, middle, y + GAP, 0.9);
      y += GAP;
    }
    double first = 40 + 140;
    double second = 350 + 140;
    pen.line(Math.min(first, middle), y, Math.max(second, middle), y, 0.9);
    pen.arrow(first, y, first, y + GAP);
    pen.arrow(second, y, second, y + GAP);
    y += GAP;
    box(pen, left.lines, 40, y, 280, left.height());
    box(pen, right.lines, 350, y, 280, right.height());
  }

  private static void box(Pen pen, List<String> lines, double x, double y, double w, double h) {
    pen.box(x, y, w, h);
    for (int i = 0; i < lines.size(); i++) {
      pen.font((i == 0 ? Typeface.BOLD : Typeface.REGULAR).size(10));
      pen.left(lines.get(i), x + PAD, y + PAD + LINE * i + 10);
    }
  }
}
