// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.nomogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One variable's scale.
 *
 * @param value ticks: numbers, or the levels of a factor that the model has seen
 * @param points of every tick
 */
public record Axis(List<Object> value, List<Double> points) {
  /** A scale before the points' unit is known. */
  record Effects(String variable, List<Object> ticks, double[] effect) {
    /** A number from one value to another. */
    static Effects ofNumber(
        String variable, double coefficient, double from, double to, double by) {
      double[] ticks =
          IntStream.rangeClosed(0, (int) Math.round((to - from) / by))
              .mapToDouble(i -> from + i * by)
              .toArray();
      List<Object> values = new ArrayList<>();
      for (double tick : ticks) {
        values.add(tick);
      }
      return new Effects(
          variable,
          values,
          IntStream.range(0, ticks.length).mapToDouble(i -> coefficient * ticks[i]).toArray());
    }

    double smallest() {
      return Arrays.stream(effect).min().orElse(0);
    }

    double range() {
      return Arrays.stream(effect).max().orElse(0) - smallest();
    }

    Axis axis(double scale) {
      return new Axis(
          ticks, Arrays.stream(effect).mapToObj(e -> scale * (e - smallest())).toList());
    }
  }

  public Axis {
    value = List.copyOf(value);
    points = List.copyOf(points);
  }
}
