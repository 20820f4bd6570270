// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static io.axilla.extractor.pairing.TimelineFixture.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Side;
import io.axilla.extractor.pairing.TimelineFixture.MaskFixture;
import io.axilla.extractor.pairing.TimelineFixture.SeriesFixture;
import io.axilla.extractor.pairing.TimelineFixture.StudyFixture;
import org.junit.jupiter.api.Test;

/** Rule 6, and what rules 10 and 11 do with an override's mask and series. */
class RoleByOverrideTest {
  private static final String PRE = "2.25.10.1:2.25.71/1 ";

  private final TimelineFixture f = new TimelineFixture();

  // "the highest `n` for that side and role decides alone"

  @Test
  void the_highest_number_decides_and_not_the_last_in_the_list() {
    StudyFixture newer = f.ctStudy("2.25.30", "2022-06-15");
    f.mask("2.25.73", newer);
    f.use(100, Role.POST, f.post);
    f.use(20, Role.POST, newer);

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + PRE + "2.25.20.1:2.25.72/1");
  }

  @Test
  void a_lower_number_does_not_step_in_when_the_highest_has_no_target() {
    f.use(1, Role.POST, f.post);
    f.use(2, Side.LEFT, Role.POST, "2.25.4444", null, null);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "- OVERRIDE_TARGET");
  }

  @Test
  void the_highest_decides_with_its_own_series_and_mask_only() {
    SeriesFixture second = f.post.ct("2.25.20.2");
    f.use(1, Role.POST, f.post, second);
    f.use(2, Role.POST, f.post);

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + PRE + "2.25.20.1:2.25.72/1");
  }

  @Test
  void an_override_of_the_other_side_changes_nothing() {
    f.use(1, Side.RIGHT, Role.POST, "2.25.4444", null, null);

    assertThat(brief(f.decide())).startsWith("MATCHED");
  }

  @Test
  void an_override_wins_over_a_time_point() {
    StudyFixture stated = f.ctStudy("2.25.30", "2022-06-15");
    stated.timePoint = "POST";
    f.mask("2.25.73", stated);
    f.use(1, Role.POST, f.post);

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + PRE + "2.25.20.1:2.25.72/1");
  }

  @Test
  void an_override_is_not_warned_of_newer_scans() {
    f.ctStudy("2.25.30", "2022-06-15");
    f.use(1, Role.POST, f.post);

    assertThat(f.decide().warnings()).isEmpty();
  }

  // "even for a study without CT series (then not usable)"

  @Test
  void a_study_without_ct_is_not_usable() {
    StudyFixture mr = f.ctStudy("2.25.30", "2022-06-15");
    mr.series.get(0).modality = "MR";
    f.use(1, Role.POST, mr);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "- USABLE_POST_CT");
  }

  @Test
  void an_incomplete_study_is_waited_for() {
    f.post.complete = false;
    f.use(1, Role.POST, f.post);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "- STUDY_INCOMPLETE");
  }

  // "Its study absent, or (after rule 5) its `series` not a usable one of the study →
  // OVERRIDE_TARGET, role null"

  @Test
  void a_series_of_another_study_is_no_target() {
    f.use(1, Role.POST, f.post, f.preCt);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "- OVERRIDE_TARGET");
  }

  @Test
  void an_unusable_series_is_no_target_while_the_study_has_a_usable_one() {
    SeriesFixture unusable = f.post.ct("2.25.20.2");
    unusable.usable = false;
    f.use(1, Role.POST, f.post, unusable);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "- OVERRIDE_TARGET");
  }

  @Test
  void rule_5_comes_before_the_series() {
    f.post.spoil();
    f.use(1, Role.POST, f.post, f.postCt);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "- USABLE_POST_CT");

    f.post.complete = false;

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "- STUDY_INCOMPLETE");
  }

  // "A date that contradicts (rule 7) → warning OVERRIDE_CONTRADICTS_DATES"

  @Test
  void a_date_that_contradicts_warns() {
    f.surgery = "2022-06-10";
    f.use(1, Role.POST, f.post);

    assertThat(brief(f.decide()))
        .isEqualTo("MATCHED " + PRE + "2.25.20.1:2.25.72/1 OVERRIDE_CONTRADICTS_DATES");
  }

  @Test
  void a_date_outside_the_window_does_not_contradict() {
    f.pre.date = "2021-03-01";
    f.post.date = "2022-09-15";
    f.use(1, Role.PRE, f.pre);
    f.use(2, Role.POST, f.post);

    assertThat(f.decide().warnings()).doesNotContain(WarningCode.OVERRIDE_CONTRADICTS_DATES);
  }

  @Test
  void a_date_that_contradicts_warns_also_while_the_study_cannot_be_used() {
    f.surgery = "2022-06-10";
    f.post.complete = false;
    f.use(1, Role.POST, f.post);

    assertThat(brief(f.decide()))
        .isEqualTo("WAITING " + PRE + "- STUDY_INCOMPLETE OVERRIDE_CONTRADICTS_DATES");
  }

  // Rule 10: "Of these an override's mask is the only choice (not among them → OVERRIDE_TARGET)"

  @Test
  void the_named_mask_is_taken_though_a_later_one_fits() {
    MaskFixture later = f.mask("2.25.73", f.postCt);
    later.created = "2022-06-30T10:00:00";
    f.use(1, Role.POST, f.post, f.postMask);

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + PRE + "2.25.20.1:2.25.72/1");
  }

  @Test
  void a_named_mask_that_does_not_fit_is_no_target_and_nothing_else_is_taken() {
    f.use(1, Role.POST, f.post, f.preMask);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.20.1:- OVERRIDE_TARGET");
  }

  @Test
  void a_named_mask_that_is_not_here_is_no_target_though_none_fits() {
    f.remove(f.postMask);
    f.mask("2.25.74", f.postCt).side(Side.RIGHT);
    f.use(1, Role.POST, f.post, f.postMask);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.20.1:- OVERRIDE_TARGET");
  }

  @Test
  void a_named_mask_of_the_other_side_is_no_target() {
    f.postMask.side(Side.RIGHT);
    f.use(1, Role.POST, f.post, f.postMask);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.20.1:- OVERRIDE_TARGET");
  }

  // "and an override's series leaves only its own (none left of some → MASK_FOR_OVERRIDDEN_SERIES)"

  @Test
  void a_mask_on_another_series_is_not_left() {
    SeriesFixture second = f.post.ct("2.25.20.2");
    f.use(1, Role.POST, f.post, second);

    assertThat(brief(f.decide()))
        .isEqualTo("WAITING " + PRE + "2.25.20.2:- MASK_FOR_OVERRIDDEN_SERIES");
  }

  @Test
  void the_named_mask_must_be_on_the_named_series() {
    SeriesFixture second = f.post.ct("2.25.20.2");
    f.mask("2.25.73", second);
    f.use(1, Side.LEFT, Role.POST, f.post.uid, second.uid, f.postMask);

    assertThat(brief(f.decide()))
        .isEqualTo("WAITING " + PRE + "2.25.20.2:- MASK_FOR_OVERRIDDEN_SERIES");
  }

  @Test
  void a_named_mask_that_is_not_here_leaves_nothing_to_the_series() {
    SeriesFixture second = f.post.ct("2.25.20.2");
    f.use(1, Side.LEFT, Role.POST, f.post.uid, second.uid, f.preMask);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.20.2:- OVERRIDE_TARGET");
  }

  @Test
  void without_any_mask_the_named_series_waits_for_a_mask() {
    SeriesFixture second = f.post.ct("2.25.20.2");
    f.remove(f.postMask);
    f.use(1, Role.POST, f.post, second);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.20.2:- POST_MASK");
  }
}
