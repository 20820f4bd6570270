// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Curves, points with intervals, and labels between two axes; the legend stands below. */
public final class Plane {
  private static final double TEXT = 10;
  private static final double SMALL = 9;
  private static final double SAMPLE = 17;
  private static final int MARKERS = 7;
  private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);

  private final XYPlot plot;
  private final LegendItemCollection legend = new LegendItemCollection();
  private final XYSeriesCollection lines = new XYSeriesCollection();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();

  public Plane(Scale x, Scale y) {
    renderer.setDrawSeriesLineAsPath(true);
    plot = new XYPlot(lines, axis(x), axis(y), renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setDomainGridlineStroke(new BasicStroke(0.5f));
    plot.setRangeGridlineStroke(new BasicStroke(0.5f));
    plot.setOutlinePaint(Color.BLACK);
    plot.setOutlineStroke(new BasicStroke(0.7f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(new RectangleInsets(2, 2, 2, 10));
  }

  private static NumberAxis axis(Scale scale) {
    NumberAxis axis = new NumberAxis(scale.label());
    axis.setInverted(scale.to() < scale.from());
    axis.setRange(Math.min(scale.from(), scale.to()), Math.max(scale.from(), scale.to()));
    DecimalFormat format =
        new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setNegativePrefix("−");
    axis.setTickUnit(new NumberTickUnit(scale.step(), format));
    axis.setLabelFont(Typeface.REGULAR.size(TEXT));
    axis.setTickLabelFont(Typeface.REGULAR.size(SMALL));
    axis.setTickMarkPaint(Color.BLACK);
    axis.setAxisLineVisible(false);
    axis.setMinorTickMarksVisible(false);
    return axis;
  }

  /** Adds a curve; its markers stand at some of its points. */
  public Plane curve(Curve curve) {
    Look look = curve.look();
    int index = add(curve.points());
    renderer.setSeriesStroke(index, look.stroke());
    renderer.setSeriesPaint(index, look.colour());
    renderer.setSeriesLinesVisible(index, true);
    renderer.setSeriesShapesVisible(index, false);
    if (look.isMarked()) {
      markers(some(curve.points()), look);
    }
    if (!curve.name().isEmpty()) {
      legend.add(item(curve.name(), look, true));
    }
    return this;
  }

  /** Adds points, with a vertical interval where they have one. */
  public Plane points(String name, Look look, List<Interval> points) {
    for (Interval point : points) {
      if (Double.isFinite(point.low()) && Double.isFinite(point.high())) {
        plot.addAnnotation(
            new XYLineAnnotation(
                point.x(),
                point.low(),
                point.x(),
                point.high(),
                new BasicStroke(0.8f),
                look.colour()));
      }
    }
    markers(points.stream().map(p -> new Curve.Point(p.x(), p.y())).toList(), look);
    if (!name.isEmpty()) {
      legend.add(item(name, look, false));
    }
    return this;
  }

  /** A point with the ends of its interval. */
  public record Interval(double x, double y, double low, double high) {}

  /** Adds a line that has no place in the legend. */
  public Plane line(double x1, double y1, double x2, double y2, double width) {
    plot.addAnnotation(
        new XYLineAnnotation(x1, y1, x2, y2, new BasicStroke((float) width), Color.BLACK));
    return this;
  }

  /** Adds a vertical line, dashed, from the bottom to the top. */
  public Plane vertical(double x) {
    plot.addAnnotation(
        new XYLineAnnotation(
            x,
            plot.getRangeAxis().getLowerBound(),
            x,
            plot.getRangeAxis().getUpperBound(),
            Look.REFERENCE.stroke(),
            Color.BLACK));
    return this;
  }

  /** Where a label stands from its point. */
  public enum Side {
    LEFT(TextAnchor.CENTER_RIGHT),
    RIGHT(TextAnchor.CENTER_LEFT),
    ABOVE(TextAnchor.BOTTOM_CENTER),
    BELOW(TextAnchor.TOP_CENTER);

    private final TextAnchor anchor;

    Side(TextAnchor anchor) {
      this.anchor = anchor;
    }
  }

  /** Adds a label at a point. */
  public Plane label(String text, double x, double y, Side side) {
    XYTextAnnotation label = new XYTextAnnotation(text, x, y);
    label.setFont(Typeface.REGULAR.size(SMALL));
    label.setPaint(Color.BLACK);
    label.setTextAnchor(side.anchor);
    plot.addAnnotation(label);
    return this;
  }

  private void markers(List<Curve.Point> points, Look look) {
    int index = add(points);
    renderer.setSeriesLinesVisible(index, false);
    renderer.setSeriesShapesVisible(index, true);
    renderer.setSeriesShape(index, look.marker());
    renderer.setSeriesPaint(index, look.colour());
    renderer.setUseFillPaint(true);
    renderer.setSeriesFillPaint(index, Color.WHITE);
    renderer.setSeriesShapesFilled(index, true);
    renderer.setDrawOutlines(true);
    renderer.setSeriesOutlineStroke(index, new BasicStroke(1));
  }

  private int add(List<Curve.Point> points) {
    XYSeries series = new XYSeries(lines.getSeriesCount(), false, true);
    points.forEach(point -> series.add(point.x(), point.y()));
    lines.addSeries(series);
    return lines.getSeriesCount() - 1;
  }

  /** A few, evenly over the length of the curve. */
  private static List<Curve.Point> some(List<Curve.Point> points) {
    List<Curve.Point> some = new ArrayList<>();
    for (int i = 1; i <= MARKERS && points.size() > MARKERS; i++) {
      some.add(points.get(i * (points.size() - 1) / (MARKERS + 1)));
    }
    some.removeIf(point -> !point.isFinite());
    return some;
  }

  private static LegendItem item(String name, Look look, boolean line) {
    LegendItem item =
        new LegendItem(
            name,
            null,
            null,
            null,
            look.isMarked(),
            look.marker(),
            true,
            Color.WHITE,
            look.isMarked(),
            look.colour(),
            new BasicStroke(1),
            line,
            new Line2D.Double(-SAMPLE, 0, SAMPLE, 0),
            look.stroke(),
            look.colour());
    item.setLabelFont(Typeface.REGULAR.size(SMALL));
    return item;
  }

  /** The chart; whoever draws it says how large. */
  public Drawing drawing(int width, int height) {
    plot.setFixedLegendItems(legend);
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    if (legend.getItemCount() > 0) {
      LegendTitle title = new LegendTitle(plot);
      title.setPosition(RectangleEdge.BOTTOM);
      title.setFrame(BlockBorder.NONE);
      title.setItemFont(Typeface.REGULAR.size(SMALL));
      title.setLegendItemGraphicPadding(new RectangleInsets(1, 2, 1, 4));
      chart.addLegend(title);
    }
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return (Graphics2D canvas) -> chart.draw(canvas, new Rectangle2D.Double(0, 0, width, height));
  }
}
