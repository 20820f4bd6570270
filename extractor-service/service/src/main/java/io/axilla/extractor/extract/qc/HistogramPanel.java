// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract.qc;

import io.axilla.radiomics.RoiValues;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.Locale;

/** Draws how the measured values are spread, and the bins that they fall into. */
final class HistogramPanel {
  private static final Color BAR = new Color(70, 110, 170);
  private static final Color EDGE = new Color(215, 120, 40, 150);
  private static final int MOST_EDGES = 120;
  private static final int MOST_LABELS = 12;
  private static final int MOST_BARS = 400;

  /** Bars that a bin is divided into, where there is room. */
  private static final int[] PARTS = {10, 5, 4, 2};

  private final double[] values;
  private final double[] edges;

  HistogramPanel(RoiValues roi) {
    values = roi.values();
    edges = roi.binEdges();
  }

  void draw(Graphics2D g, int left, int top, int width, int height) {
    int bins = edges.length - 1;
    int parts = parts(bins);
    int[] counts = counts(bins * parts);
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    int base = top + height;
    double barWidth = (double) width / counts.length;
    g.setColor(BAR);
    for (int n = 0; n < counts.length; n++) {
      int from = left + (int) Math.rint(n * barWidth);
      int to = left + (int) Math.rint((n + 1) * barWidth);
      int bar = (int) Math.rint((double) height * counts[n] / most);
      g.fillRect(from, base - bar, Math.max(1, to - from), bar);
    }
    int stepOfLines = (bins + MOST_EDGES - 1) / MOST_EDGES;
    int stepOfLabels = (bins + MOST_LABELS - 1) / MOST_LABELS;
    for (int n = 0; n <= bins; n++) {
      int x = left + (int) Math.rint((double) n * width / bins);
      g.setColor(EDGE);
      if (n % stepOfLines == 0) {
        g.drawLine(x, top, x, base + 4);
      }
      g.setColor(Color.BLACK);
      if (n % stepOfLabels == 0) {
        Text.centre(g, number(edges[n]), x, base + 18);
      }
    }
    g.drawLine(left, base, left + width, base);
    Text.left(g, caption(bins, stepOfLines, most), left, top - 8);
  }

  private String caption(int bins, int stepOfLines, int most) {
    double mean = Arrays.stream(values).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "measured values: %,d voxels from %s to %s, mean %s; %,d bins of %s%s; highest bar %,d voxels",
        values.length,
        number(Arrays.stream(values).min().orElse(0)),
        number(Arrays.stream(values).max().orElse(0)),
        number(mean),
        bins,
        number((edges[bins] - edges[0]) / bins),
        stepOfLines > 1 ? " (every " + stepOfLines + "th edge drawn)" : "",
        most);
  }

  /** So many that whole values do not fall into some bars more often than into others. */
  private int parts(int bins) {
    boolean isWhole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
    double width = (edges[bins] - edges[0]) / bins;
    for (int parts : PARTS) {
      boolean isEven = !isWhole || width / parts == Math.rint(width / parts);
      if (isEven && bins * parts <= MOST_BARS) {
        return parts;
      }
    }
    return 1;
  }

  private int[] counts(int bars) {
    int[] counts = new int[bars];
    double first = edges[0];
    double range = edges[edges.length - 1] - first;
    for (double value : values) {
      int bar = (int) Math.floor((value - first) / range * bars);
      counts[Math.max(0, Math.min(bars - 1, bar))]++;
    }
    return counts;
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e7
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
