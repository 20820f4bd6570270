// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static io.axilla.extractor.pairing.TimelineFixture.brief;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 9. */
class OneRoleRuleTest {
  private final TimelineFixture f = new TimelineFixture();

  @BeforeEach
  void let_time_points_decide() {
    f.nacStart = null;
    f.nacEnd = null;
    f.pre.timePoint = "PRE";
    f.post.timePoint = "POST";
  }

  // "the same study for both → SAME_STUDY; else PRE not on an earlier day than POST → ORDER. Rules
  // 10 and 11 go on."

  @Test
  void one_study_for_both_is_not_also_out_of_order() {
    f.use(1, Role.POST, f.pre);

    assertThat(brief(f.decide()))
        .isEqualTo("REFUSED 2.25.10.1:2.25.71/1 2.25.10.1:2.25.71/1 SAME_STUDY");
  }

  @Test
  void two_scans_of_one_day_are_out_of_order_whatever_their_times() {
    f.post.date = f.pre.date;
    f.pre.time = "08:00";
    f.post.time = "18:00";

    assertThat(brief(f.decide()))
        .isEqualTo("REFUSED 2.25.10.1:2.25.71/1 2.25.20.1:2.25.72/1 ORDER");
  }

  @Test
  void the_next_day_is_in_order() {
    f.post.date = "2022-01-11";

    assertThat(f.decide().refusedBecause()).isEmpty();
  }

  @Test
  void masks_are_still_waited_for() {
    f.post.date = "2022-01-01";
    f.remove(f.preMask);

    assertThat(brief(f.decide()))
        .isEqualTo("REFUSED 2.25.10.1:- 2.25.20.1:2.25.72/1 PRE_MASK ORDER");
  }

  // "(neither being null)"

  @Test
  void nothing_is_compared_while_a_role_is_null() {
    f.use(1, Role.POST, f.pre);
    f.pre.complete = false;

    assertThat(brief(f.decide())).isEqualTo("WAITING - - STUDY_INCOMPLETE");
  }
}
