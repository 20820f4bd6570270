// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

import io.axilla.report.html.Numbers;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A nomogram to be used with a pencil: a grid of points runs through all scales, so that no ruler
 * is needed to go up from a finding to its points, and down from their sum to the probability.
 *
 * @param scales of the findings
 * @param totals of the sum; it begins at 0
 * @param probabilities on the scale of the sum
 * @param outcome what the probability is of
 */
public record NomogramDrawing(
    List<Marks> scales, Scale totals, List<Mark> probabilities, String outcome) implements Drawing {
  /** Width of the picture. */
  public static final int WIDTH = 670;

  private static final double LEFT = 122;
  private static final double RIGHT = 655;
  private static final double ROW = 58;
  private static final double TOP = 34;
  private static final double POINTS = 100;
  private static final double MARGIN = 3;

  /** One finding's scale. */
  public record Marks(String name, List<Mark> marks) {
    public Marks {
      marks = marks.stream().sorted(Comparator.comparingDouble(Mark::points)).toList();
    }
  }

  /** A value and where it stands. */
  public record Mark(String value, double points) {}

  public NomogramDrawing {
    scales = List.copyOf(scales);
    probabilities =
        probabilities.stream().sorted(Comparator.comparingDouble(Mark::points)).toList();
  }

  /** The height that it needs. */
  public int height() {
    return (int) (TOP + ROW * (scales.size() + 2) + 44);
  }

  @Override
  public void draw(Graphics2D canvas) {
    Pen pen = new Pen(canvas);
    double unit = (RIGHT - LEFT) / POINTS;
    double end = TOP + ROW * scales.size() + 16;
    for (int i = 0; i <= POINTS; i += 5) {
      pen.grid(LEFT + i * unit, TOP, LEFT + i * unit, end);
    }
    ruler(pen, "Points", TOP, POINTS, 10, unit);
    for (int i = 0; i < scales.size(); i++) {
      scale(pen, scales.get(i), TOP + ROW * (i + 1), unit);
    }
    double sum = end + 36;
    double perTotal = (RIGHT - LEFT) / totals.to();
    for (double t = 0; t <= totals.to() + 1e-9; t += totals.step() / 2) {
      pen.grid(LEFT + t * perTotal, sum, LEFT + t * perTotal, sum + ROW);
    }
    ruler(pen, totals.label(), sum, totals.to(), totals.step(), perTotal);
    scale(pen, new Marks(outcome, probabilities), sum + ROW, perTotal);
  }

  private static void ruler(Pen pen, String name, double y, double to, double step, double unit) {
    name(pen, name, y);
    pen.line(LEFT, y, LEFT + to * unit, y, 1.1);
    int ticks = (int) Math.round(to / step * 10);
    for (int i = 0; i <= ticks; i++) {
      double x = LEFT + i * step / 10 * unit;
      boolean labelled = i % 10 == 0;
      pen.line(x, y, x, y - (labelled ? 7 : i % 5 == 0 ? 5 : 3), labelled ? 1 : 0.6);
      if (labelled) {
        pen.centre(Numbers.fixed(i * step / 10, 0), x, y - 10);
      }
    }
  }

  private static void name(Pen pen, String name, double y) {
    pen.font(Typeface.BOLD.size(10));
    String[] lines = name.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      pen.left(lines[i], 0, y + 3 + 12 * (i - (lines.length - 1) / 2.0));
    }
    pen.font(Typeface.REGULAR.size(9.5));
  }

  /** Neighbouring values go above and below in turn; what does not fit is left to the table. */
  private static void scale(Pen pen, Marks scale, double y, double unit) {
    name(pen, scale.name, y);
    List<Mark> marks = scale.marks;
    pen.line(
        LEFT + marks.get(0).points * unit,
        y,
        LEFT + marks.get(marks.size() - 1).points * unit,
        y,
        1.1);
    List<Mark> above = new ArrayList<>();
    List<Mark> below = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      (i % 2 == 0 ? above : below).add(marks.get(i));
    }
    side(pen, above, y, -1, unit);
    side(pen, below, y, 1, unit);
  }

  /** Labels that would touch are moved apart, each with a line to its tick. */
  private static void side(Pen pen, List<Mark> marks, double y, int direction, double unit) {
    double[] x = new double[marks.size()];
    double[] width = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = LEFT + marks.get(i).points * unit;
      width[i] = pen.width(marks.get(i).value) + MARGIN;
    }
    double[] at = x.clone();
    for (int round = 0; round < 200; round++) {
      for (int i = 1; i < at.length; i++) {
        double lacking = (width[i - 1] + width[i]) / 2 - (at[i] - at[i - 1]);
        if (lacking > 0) {
          at[i - 1] -= lacking / 2;
          at[i] += lacking / 2;
        }
      }
      if (at.length > 0 && at[0] < LEFT - 6) {
        at[0] = LEFT - 6;
      }
      if (at.length > 0 && at[at.length - 1] > RIGHT + 4) {
        at[at.length - 1] = RIGHT + 4;
      }
    }
    for (int i = 0; i < x.length; i++) {
      pen.line(x[i], y, x[i], y + direction * 5, 0.9);
      pen.line(x[i], y + direction * 5, at[i], y + direction * 9, 0.5);
      pen.centre(marks.get(i).value, at[i], direction < 0 ? y - 11 : y + 18);
    }
  }
}
