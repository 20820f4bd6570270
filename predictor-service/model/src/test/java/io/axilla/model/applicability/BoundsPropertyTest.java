// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.applicability;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.Range;
import io.axilla.model.Spread;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsPropertyTest {
  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static Spread spread(Random random) {
    double scale = Math.pow(10, random.nextInt(13) - 6);
    double[] sorted = random.doubles(4, -scale, scale).sorted().toArray();
    return new Spread(sorted[0], sorted[1], sorted[2], sorted[3]);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_border_belongs_to_the_better_side(long seed) {
    Spread spread = spread(new Random(seed));
    Bounds bounds = Bounds.of(spread);
    double more = spread.max() * 0.1 - spread.min() * 0.1;

    assertThat(bounds.state(spread.p1())).isEqualTo(State.INSIDE);
    assertThat(bounds.state(spread.p99())).isEqualTo(State.INSIDE);
    assertThat(bounds.state(Math.nextDown(spread.p1()))).isEqualTo(State.EDGE);
    assertThat(bounds.state(Math.nextUp(spread.p99()))).isEqualTo(State.EDGE);
    assertThat(bounds.state(spread.min())).isEqualTo(State.EDGE);
    assertThat(bounds.state(spread.max())).isEqualTo(State.EDGE);
    assertThat(bounds.isBeyond(spread.min())).isFalse();
    assertThat(bounds.isBeyond(Math.nextDown(spread.min()))).isTrue();
    assertThat(bounds.state(Math.nextDown(spread.min()))).isEqualTo(State.EDGE);
    assertThat(bounds.state(spread.min() - more)).isEqualTo(State.EDGE);
    assertThat(bounds.state(spread.max() + more)).isEqualTo(State.EDGE);
    assertThat(bounds.state(Math.nextDown(spread.min() - more))).isEqualTo(State.OUTSIDE);
    assertThat(bounds.state(Math.nextUp(spread.max() + more))).isEqualTo(State.OUTSIDE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void going_outwards_never_makes_it_better(long seed) {
    Random random = new Random(seed);
    Bounds bounds = Bounds.of(spread(random));
    double middle = (bounds.p1() + bounds.p99()) / 2;
    double[] steps = random.doubles(50, 0, 2 * (bounds.max() - bounds.min())).sorted().toArray();
    for (int sign : new int[] {-1, 1}) {
      State[] states =
          Arrays.stream(steps)
              .mapToObj(step -> bounds.state(middle + sign * step))
              .toArray(State[]::new);
      assertThat(states).isSorted();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -7, 120, 1e-300, 1e300})
  void of_a_range_without_width_only_its_value_is_inside(double value) {
    Bounds spread = Bounds.of(new Spread(value, value, value, value));
    assertThat(spread.state(value)).isEqualTo(State.INSIDE);
    assertThat(spread.state(Math.nextUp(value))).isEqualTo(State.OUTSIDE);
    assertThat(spread.state(Math.nextDown(value))).isEqualTo(State.OUTSIDE);
  }

  @Test
  void a_range_has_no_edge_within_and_header_numbers_may_be_rounded() {
    Bounds spacing = Bounds.of(new Range(1, 5), 0.01);
    assertThat(spacing.state(1)).isEqualTo(State.INSIDE);
    assertThat(spacing.state(5.009)).isEqualTo(State.INSIDE);
    assertThat(spacing.state(5.02)).isEqualTo(State.EDGE);
    assertThat(spacing.state(5.409)).isEqualTo(State.EDGE);
    assertThat(spacing.state(5.42)).isEqualTo(State.OUTSIDE);
    Bounds one = Bounds.of(new Range(120, 120), 0.01);
    assertThat(one.state(119.995)).isEqualTo(State.INSIDE);
    assertThat(one.state(100)).isEqualTo(State.OUTSIDE);
  }

  @Test
  void what_is_no_number_is_not_known_and_what_has_no_end_is_outside() {
    Bounds bounds = Bounds.of(new Spread(0, 1, 2, 3));
    assertThat(bounds.state(Double.NaN)).isEqualTo(State.NOT_KNOWN);
    assertThat(bounds.state(Double.POSITIVE_INFINITY)).isEqualTo(State.OUTSIDE);
    assertThat(bounds.state(Double.NEGATIVE_INFINITY)).isEqualTo(State.OUTSIDE);
    Bounds widest = Bounds.of(new Spread(-1e308, -1, 1, 1.7e308));
    assertThat(widest.state(1.7e308)).isEqualTo(State.EDGE);
  }
}
