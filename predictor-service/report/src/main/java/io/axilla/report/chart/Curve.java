// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.chart;

import java.util.List;

/**
 * Points that a line joins, in their order; it is interrupted where a point is not finite.
 *
 * @param name in the legend; empty for none
 */
public record Curve(String name, Look look, List<Point> points) {
  /** A point of a plane. */
  public record Point(double x, double y) {
    boolean isFinite() {
      return Double.isFinite(x) && Double.isFinite(y);
    }
  }

  public Curve {
    points = List.copyOf(points);
  }

  /** A straight line. */
  public static Curve straight(String name, Look look, double x1, double y1, double x2, double y2) {
    return new Curve(name, look, List.of(new Point(x1, y1), new Point(x2, y2)));
  }
}
