// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.statistics.DecisionCurve;
import io.axilla.report.html.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thresholds from one to another, without gap, at which deciding by the combined model has more net
 * benefit than the better of treating all and treating none.
 */
record UsefulRange(double from, double to) {
  private static final double ROUNDING = 1e-12;

  /** All of a curve, whose thresholds ascend. */
  static List<UsefulRange> of(List<DecisionCurve> curve) {
    List<UsefulRange> ranges = new ArrayList<>();
    double from = Double.NaN;
    double last = Double.NaN;
    for (DecisionCurve point : curve) {
      boolean useful = point.combined() > Math.max(point.treatAll(), point.treatNone()) + ROUNDING;
      if (useful && Double.isNaN(from)) {
        from = point.threshold();
      } else if (!useful && !Double.isNaN(from)) {
        ranges.add(new UsefulRange(from, last));
        from = Double.NaN;
      }
      last = point.threshold();
    }
    if (!Double.isNaN(from)) {
      ranges.add(new UsefulRange(from, last));
    }
    return ranges;
  }

  private String text() {
    String start = Numbers.fixed(from, 2);
    return from == to ? start : start + " to " + Numbers.fixed(to, 2);
  }

  static String text(List<UsefulRange> ranges) {
    return ranges.isEmpty()
        ? "at no threshold"
        : ranges.stream().map(UsefulRange::text).collect(Collectors.joining(", "));
  }
}
