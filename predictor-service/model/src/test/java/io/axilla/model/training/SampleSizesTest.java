// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleSizesTest {
  /** Authority: the example of R's pmsampsize (type "b", rsquared 0.288, 24 parameters, 0.174). */
  @Test
  void the_numbers_are_those_of_pmsampsize() {
    SampleSize.Requirement requirement = SampleSizes.requirement("x", 24, 0.174, 0.288, 100);

    assertThat(requirement.shrinkage()).isEqualTo(623);
    assertThat(requirement.optimism()).isEqualTo(662);
    assertThat(requirement.prevalence()).isEqualTo(221);
  }

  /** Authority: Riley et al. 2020, box on the maximum of Cox and Snell's R²: 0.75 at one half. */
  @Test
  void the_largest_r_squared_depends_on_the_share_of_events() {
    assertThat(SampleSizes.maximumCoxSnell(0.5)).isCloseTo(0.75, within(1e-12));
    assertThat(SampleSizes.maximumCoxSnell(0.05)).isCloseTo(0.33, within(5e-3));
  }

  @Test
  void the_formula_for_the_error_is_not_used_beyond_thirty_parameters() {
    assertThat(SampleSizes.requirement("x", 31, 0.3, 0.1, 100).error()).isNaN();
    assertThat(SampleSizes.requirement("x", 30, 0.3, 0.1, 100).error()).isPositive();
  }
}
