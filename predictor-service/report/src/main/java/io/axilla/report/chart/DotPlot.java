// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

import io.axilla.report.html.Numbers;
import java.awt.Graphics2D;
import java.util.List;

/**
 * One value a line, with the range it comes from: names at the left, the value on a common scale.
 *
 * @param scale of all values
 * @param rows from the top down
 * @param mark where a dashed line stands; NaN for none
 */
public record DotPlot(Scale scale, List<Row> rows, double mark) implements Drawing {
  private static final double LINE = 12.5;
  private static final double HEAD = 4;
  private static final double FOOT = 34;
  private static final double GAP = 8;

  /** A line of the plot; without a range both its ends are the value. */
  public record Row(String name, double value, double low, double high) {}

  public DotPlot {
    rows = List.copyOf(rows);
  }

  /** The height that it needs. */
  public int height() {
    return (int) Math.ceil(HEAD + LINE * rows.size() + FOOT);
  }

  /** Draws as wide as 670 pixels; the names take what they need. */
  @Override
  public void draw(Graphics2D canvas) {
    Pen pen = new Pen(canvas);
    pen.font(Typeface.REGULAR.size(9));
    double names = rows.stream().mapToDouble(row -> pen.width(row.name)).max().orElse(0);
    double left = names + GAP;
    double right = 655;
    double bottom = HEAD + LINE * rows.size();
    double unit = (right - left) / (scale.to() - scale.from());
    int ticks = (int) Math.round((scale.to() - scale.from()) / scale.step());
    int digits = (int) Math.max(0, Math.ceil(-Math.log10(scale.step()) - 1e-9));
    for (int i = 0; i <= ticks; i++) {
      double value = scale.from() + i * scale.step();
      double x = left + (value - scale.from()) * unit;
      pen.grid(x, HEAD, x, bottom);
      pen.line(x, bottom, x, bottom + 3, 0.7);
      pen.centre(Numbers.fixed(value, digits), x, bottom + 13);
    }
    if (Double.isFinite(mark)) {
      double x = left + (mark - scale.from()) * unit;
      pen.dashed(x, HEAD, x, bottom);
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double y = HEAD + LINE * (i + 0.5);
      pen.right(row.name, names, y + 3);
      pen.line(
          left + (row.low - scale.from()) * unit,
          y,
          left + (row.high - scale.from()) * unit,
          y,
          0.9);
      pen.dot(Look.COMBINED, left + (row.value - scale.from()) * unit, y, true);
    }
    pen.box(left, HEAD, right - left, bottom - HEAD);
    pen.font(Typeface.REGULAR.size(10));
    pen.centre(scale.label(), (left + right) / 2, bottom + 28);
  }
}
