// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.statistics.DecisionCurve;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsefulRangeTest {
  /** Treating all is worth 0.1 − t; the combined model what is given, at 0.01, 0.02, … */
  private static List<DecisionCurve> curve(double... combined) {
    List<DecisionCurve> curve = new ArrayList<>();
    for (int i = 0; i < combined.length; i++) {
      double t = (i + 1) / 100.0;
      curve.add(new DecisionCurve(t, 0, 0.1 - t, 0, 0, combined[i]));
    }
    return curve;
  }

  @Test
  void a_model_that_is_never_better_is_useful_nowhere() {
    assertThat(UsefulRange.of(curve(0.09, 0.08, 0.01))).isEmpty();
    assertThat(UsefulRange.text(List.of())).isEqualTo("at no threshold");
  }

  @Test
  void gaps_part_ranges_and_the_last_one_ends_with_the_curve() {
    assertThat(UsefulRange.text(UsefulRange.of(curve(0.1, 0.09, 0.05, 0.07, 0.06, 0.02, 0.05))))
        .isEqualTo("0.01 to 0.02, 0.04 to 0.05, 0.07");
  }

  @Test
  void net_benefit_below_that_of_treating_none_is_not_useful() {
    List<DecisionCurve> negative = List.of(new DecisionCurve(0.5, 0, -0.4, 0, 0, -0.1));
    assertThat(UsefulRange.of(negative)).isEmpty();
  }

  @Test
  void a_model_without_curve_is_useful_nowhere() {
    assertThat(UsefulRange.of(curve(Double.NaN, Double.NaN))).isEmpty();
  }
}
