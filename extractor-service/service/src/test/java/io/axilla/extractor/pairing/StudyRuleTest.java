// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static io.axilla.extractor.pairing.TimelineFixture.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Side;
import io.axilla.extractor.pairing.MaskCandidate.Region;
import io.axilla.extractor.pairing.TimelineFixture.MaskFixture;
import io.axilla.extractor.pairing.TimelineFixture.SeriesFixture;
import io.axilla.extractor.pairing.TimelineFixture.StudyFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 5. A later scan for after, {@code newer}, stands beside the plain match. */
class StudyRuleTest {
  private static final String PRE = "2.25.10.1:2.25.71/1 ";
  private static final String OLDER = PRE + "2.25.20.1:2.25.72/1";

  private final TimelineFixture f = new TimelineFixture();
  private final StudyFixture newer = f.ctStudy("2.25.30", "2022-06-15");
  private final SeriesFixture newerCt = newer.series.get(0);

  // "Of those that qualify by rule 7 or 8, the latest one that is drawn on is chosen"

  @Test
  void the_older_one_is_taken_when_only_it_is_drawn_on() {
    assertThat(brief(f.decide())).isEqualTo("MATCHED " + OLDER + " NEWER_POST_CT");
  }

  @Test
  void the_later_of_two_that_are_drawn_on_is_taken() {
    f.mask("2.25.73", newer);

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + PRE + "2.25.30.1:2.25.73/1");
  }

  @Test
  void the_latest_of_all_is_taken_when_none_is_drawn_on() {
    f.remove(f.postMask);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.30.1:- POST_MASK");
  }

  @Test
  void a_mask_by_frame_of_reference_draws_on_the_study() {
    f.mask("2.25.73", newer).namesSeries = false;

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + PRE + "2.25.30.1:2.25.73/1");
  }

  @Test
  void a_mask_of_an_unclear_frame_of_reference_draws_on_nothing_and_does_not_warn() {
    newerCt.frame = "2.25.500";
    newer.ct("2.25.30.2").frame = "2.25.500";
    f.mask("2.25.73", newer).namesSeries = false;

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + OLDER + " NEWER_POST_CT");
  }

  // "or a mask looked at by rule 10 names by `series` one of its CT series, usable or not (yet)"

  @Test
  void a_mask_on_an_unusable_series_says_which_scan_is_meant() {
    newerCt.usable = false;
    f.mask("2.25.73", newer);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "- USABLE_POST_CT");
  }

  @Test
  void a_mask_on_an_unusable_series_beside_a_usable_one_waits_for_a_mask() {
    newerCt.usable = false;
    newer.ct("2.25.30.2");
    f.mask("2.25.73", newer);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.30.2:- POST_MASK");
  }

  @Test
  void a_mask_that_names_a_series_of_another_frame_says_which_scan_is_meant() {
    f.mask("2.25.73", newer).frame = "2.25.501";

    assertThat(brief(f.decide()))
        .isEqualTo("WAITING " + PRE + "2.25.30.1:- POST_MASK MASK_FRAME_DIFFERS");
  }

  @Test
  void a_mask_on_a_series_that_is_not_ct_does_not_draw_on_the_study() {
    SeriesFixture pet = newer.ct("2.25.30.2");
    pet.modality = "PT";
    f.mask("2.25.73", pet);

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + OLDER + " NEWER_POST_CT");
  }

  @Test
  void an_empty_mask_does_not_draw_on_the_study() {
    f.mask("2.25.73", newer).empty = true;

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + OLDER + " NEWER_POST_CT");
  }

  @ParameterizedTest
  @EnumSource(names = {"NODE", "OTHER"})
  void a_mask_of_something_else_does_not_draw_on_the_study(Region region) {
    f.mask("2.25.73", newer).region = region;

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + OLDER + " NEWER_POST_CT");
  }

  @Test
  void a_mask_of_the_other_side_does_not_draw_on_the_study_for_this_side() {
    f.mask("2.25.73", newer).side(Side.RIGHT);

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + OLDER + " NEWER_POST_CT");
  }

  @Test
  void a_mask_without_side_draws_on_the_study_only_when_one_side_is_diseased() {
    f.mask("2.25.73", newer).side = null;

    assertThat(brief(f.decide()))
        .isEqualTo("MATCHED " + PRE + "2.25.30.1:2.25.73/1 MASK_SIDE_FROM_GEOMETRY");

    f.sides = List.of(Side.LEFT, Side.RIGHT);

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + OLDER + " NEWER_POST_CT");
  }

  // "A later qualifying study passed over, while the role is not null → warning, in every state"

  @Test
  void the_warning_is_said_also_while_waiting() {
    f.remove(f.preMask);

    assertThat(brief(f.decide()))
        .isEqualTo("WAITING 2.25.10.1:- 2.25.20.1:2.25.72/1 PRE_MASK NEWER_POST_CT");
  }

  @Test
  void the_warning_is_said_also_when_refused() {
    f.postMask.geometry = GeometricSide.RIGHT;

    assertThat(brief(f.decide()))
        .isEqualTo("REFUSED " + OLDER + " MASK_SIDE_CONTRADICTS_GEOMETRY NEWER_POST_CT");
  }

  @Test
  void the_warning_is_not_said_while_the_role_is_null() {
    f.post.complete = false;

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "- STUDY_INCOMPLETE");
  }

  @Test
  void a_newer_study_that_is_incomplete_and_unusable_is_warned_of() {
    newer.complete = false;
    newer.spoil();

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + OLDER + " NEWER_POST_CT");
  }

  @Test
  void an_older_study_without_mask_is_not_warned_of() {
    newer.date = "2022-06-05";

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + OLDER);
  }

  // "If the chosen one is not `complete` → STUDY_INCOMPLETE; if it is, but has no usable series →
  // USABLE_…; either way the role shows null"

  @Test
  void an_incomplete_study_without_usable_series_is_only_incomplete() {
    f.remove(newer);
    f.post.complete = false;
    f.post.spoil();

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "- STUDY_INCOMPLETE");
  }

  @Test
  void both_roles_wait_for_their_incomplete_study_with_one_code() {
    f.remove(newer);
    f.pre.complete = false;
    f.post.complete = false;

    assertThat(brief(f.decide())).isEqualTo("WAITING - - STUDY_INCOMPLETE");
  }

  // "chooses among the studies with at least one CT series, complete or not, usable or not"

  @Test
  void a_study_without_ct_is_not_chosen_and_not_warned_of() {
    newerCt.modality = "PT";
    MaskFixture onIt = f.mask("2.25.73", newer);
    onIt.region = null;

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + OLDER);
  }
}
