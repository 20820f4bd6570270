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

/** Rule 10. */
class MaskRuleTest {
  private static final String PRE = "2.25.10.1:2.25.71/1 ";
  private static final String MATCHED = "MATCHED " + PRE + "2.25.20.1:2.25.72/1";
  private static final String NO_MASK = "WAITING " + PRE + "2.25.20.1:- POST_MASK";

  private final TimelineFixture f = new TimelineFixture();

  private void bothSides() {
    f.sides = List.of(Side.LEFT, Side.RIGHT);
  }

  // "A mask's side is its `side`, or, where null, its `geometricSide` if `clinical.sides` has one
  // side or the role's override names the mask."

  @Test
  void with_one_diseased_side_geometry_stands_in_for_an_absent_side() {
    f.postMask.side = null;

    assertThat(brief(f.decide())).isEqualTo(MATCHED + " MASK_SIDE_FROM_GEOMETRY");
  }

  @Test
  void with_two_diseased_sides_an_absent_side_stays_absent() {
    bothSides();
    f.postMask.side = null;

    assertThat(brief(f.decide())).isEqualTo(NO_MASK);
  }

  @Test
  void with_two_diseased_sides_geometry_stands_in_where_the_override_names_the_mask() {
    bothSides();
    f.postMask.side = null;
    f.use(1, Role.POST, f.post, f.postMask);

    assertThat(brief(f.decide())).isEqualTo(MATCHED + " MASK_SIDE_FROM_GEOMETRY");
  }

  @Test
  void an_override_of_the_other_role_does_not_lend_a_mask_its_side() {
    bothSides();
    f.postMask.side = null;
    f.use(1, Role.PRE, f.pre, f.postMask);

    assertThat(brief(f.decide()))
        .isEqualTo("WAITING 2.25.10.1:- 2.25.20.1:- OVERRIDE_TARGET POST_MASK");
  }

  @Test
  void an_absent_side_with_an_unclear_geometry_is_no_side() {
    f.postMask.side = null;
    f.postMask.geometry = GeometricSide.UNCLEAR;

    assertThat(brief(f.decide())).isEqualTo(NO_MASK);
  }

  // "Looked at are non-empty masks of the case's side with region AXILLA or null; NODE and OTHER
  // are
  // never used."

  @Test
  void an_empty_mask_is_not_looked_at() {
    f.postMask.empty = true;

    assertThat(brief(f.decide())).isEqualTo(NO_MASK);
  }

  @ParameterizedTest
  @EnumSource(names = {"NODE", "OTHER"})
  void a_mask_of_something_else_is_never_used_even_if_named(Region region) {
    f.postMask.region = region;

    assertThat(brief(f.decide())).isEqualTo(NO_MASK);

    f.use(1, Role.POST, f.post, f.postMask);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.20.1:- OVERRIDE_TARGET");
  }

  @Test
  void a_mask_without_region_is_taken_for_the_axilla() {
    f.postMask.region = null;

    assertThat(brief(f.decide())).isEqualTo(MATCHED + " MASK_REGION_ASSUMED");
  }

  // "by `series` (both have a `frameOfReference` and they differ → ignored, MASK_FRAME_DIFFERS)"

  @Test
  void a_mask_of_another_frame_than_its_series_is_ignored_with_a_warning() {
    f.postMask.frame = "2.25.600";

    assertThat(brief(f.decide())).isEqualTo(NO_MASK + " MASK_FRAME_DIFFERS");
  }

  @Test
  void it_is_warned_of_although_another_mask_fits() {
    f.mask("2.25.73", f.postCt).frame = "2.25.600";

    assertThat(brief(f.decide())).isEqualTo(MATCHED + " MASK_FRAME_DIFFERS");
  }

  @Test
  void frames_of_which_one_is_absent_do_not_differ() {
    f.postMask.frame = null;
    f.preCt.frame = null;

    assertThat(brief(f.decide())).isEqualTo(MATCHED);
  }

  @Test
  void masks_that_are_not_looked_at_do_not_warn() {
    MaskFixture empty = f.mask("2.25.73", f.postCt);
    empty.empty = true;
    MaskFixture node = f.mask("2.25.74", f.postCt);
    node.region = Region.NODE;
    MaskFixture right = f.mask("2.25.75", f.postCt).side(Side.RIGHT);
    for (MaskFixture mask : List.of(empty, node, right)) {
      mask.frame = "2.25.600";
    }

    assertThat(brief(f.decide())).isEqualTo(MATCHED);
  }

  @Test
  void a_mask_on_a_series_that_is_not_here_waits_for_it_though_the_frame_is() {
    f.remove(f.postMask);
    f.mask("2.25.73", new SeriesFixture("2.25.4444.1")).frame = f.postCt.frame;

    assertThat(brief(f.decide())).isEqualTo(NO_MASK);
  }

  // "where `series` is null, by a `frameOfReference` that exactly one usable series of all
  // remaining
  // studies has (several, one of them in this study → ignored, MASK_SERIES_UNCLEAR)"

  @Test
  void a_mask_without_series_belongs_to_the_only_one_of_its_frame() {
    f.postMask.namesSeries = false;

    assertThat(brief(f.decide())).isEqualTo(MATCHED);
  }

  @Test
  void a_frame_shared_with_another_study_is_unclear() {
    f.postMask.namesSeries = false;
    f.ctStudy("2.25.30", "2022-03-01").series.get(0).frame = f.postCt.frame;

    assertThat(brief(f.decide())).isEqualTo(NO_MASK + " MASK_SERIES_UNCLEAR");
  }

  @Test
  void unusable_series_and_those_that_are_not_ct_do_not_make_a_frame_unclear() {
    f.postMask.namesSeries = false;
    SeriesFixture unusable = f.post.ct("2.25.20.2");
    unusable.frame = f.postCt.frame;
    unusable.usable = false;
    SeriesFixture pet = f.post.ct("2.25.20.3");
    pet.frame = f.postCt.frame;
    pet.modality = "PT";

    assertThat(brief(f.decide())).isEqualTo(MATCHED);
  }

  @Test
  void a_frame_that_is_unclear_between_other_studies_does_not_warn() {
    StudyFixture elsewhere = f.ctStudy("2.25.30", "2022-03-01");
    elsewhere.series.get(0).frame = "2.25.600";
    elsewhere.ct("2.25.30.2").frame = "2.25.600";
    f.mask("2.25.73", elsewhere).namesSeries = false;

    assertThat(brief(f.decide())).isEqualTo(MATCHED);
  }

  @Test
  void a_mask_with_neither_series_nor_frame_fits_nothing() {
    f.postMask.namesSeries = false;
    f.postMask.frame = null;
    f.postCt.frame = null;

    assertThat(brief(f.decide())).isEqualTo(NO_MASK);
  }

  // "Then AXILLA before null region, a stated before a null side, the latest `created`, whoever the
  // `creator`; the best two equal in all this → MASK_AMBIGUOUS."

  @Test
  void a_stated_region_wins_over_a_stated_side_and_a_later_time() {
    MaskFixture other = f.mask("2.25.73", f.postCt);
    other.region = null;
    other.created = "2022-07-01T10:00:00";
    f.postMask.side = null;

    assertThat(brief(f.decide())).isEqualTo(MATCHED + " MASK_SIDE_FROM_GEOMETRY");
  }

  @Test
  void a_stated_side_wins_over_a_later_time() {
    MaskFixture other = f.mask("2.25.73", f.postCt);
    other.side = null;
    other.created = "2022-07-01T10:00:00";

    assertThat(brief(f.decide())).isEqualTo(MATCHED);
  }

  @Test
  void the_latest_wins_and_an_absent_time_is_the_earliest() {
    f.mask("2.25.73", f.postCt).created = null;
    f.mask("2.25.74", f.postCt).created = "2022-06-12T09:59:59";

    assertThat(brief(f.decide())).isEqualTo(MATCHED);
  }

  @Test
  void two_of_equal_claim_are_ambiguous() {
    f.mask("2.25.73", f.postCt);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.20.1:- MASK_AMBIGUOUS");
  }

  @Test
  void two_without_a_time_are_ambiguous() {
    f.mask("2.25.73", f.postCt).created = null;
    f.postMask.created = null;

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.20.1:- MASK_AMBIGUOUS");
  }

  @Test
  void two_of_equal_claim_below_the_best_are_not_ambiguous() {
    f.mask("2.25.73", f.postCt).created = "2022-06-01T10:00:00";
    f.mask("2.25.74", f.postCt).created = "2022-06-01T10:00:00";

    assertThat(brief(f.decide())).isEqualTo(MATCHED);
  }

  @Test
  void two_of_equal_claim_on_different_series_are_ambiguous_too() {
    SeriesFixture second = f.post.ct("2.25.20.2");
    second.spacing = 1.25;
    f.mask("2.25.73", second);

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.20.2:- MASK_AMBIGUOUS");
  }

  // "None fits and none is named → POST_MASK; if one would but for being of the other side, also
  // warning MASK_OTHER_SIDE_ONLY."

  @Test
  void a_mask_of_the_other_side_only_is_warned_of() {
    f.postMask.side(Side.RIGHT);

    assertThat(brief(f.decide())).isEqualTo(NO_MASK + " MASK_OTHER_SIDE_ONLY");
  }

  @Test
  void a_mask_without_side_that_lies_on_the_other_side_is_one_of_the_other_side() {
    f.postMask.side = null;
    f.postMask.geometry = GeometricSide.RIGHT;

    assertThat(brief(f.decide())).isEqualTo(NO_MASK + " MASK_OTHER_SIDE_ONLY");

    bothSides();

    assertThat(brief(f.decide())).isEqualTo(NO_MASK);
  }

  @Test
  void a_mask_of_the_other_side_that_would_not_fit_is_not_warned_of() {
    f.postMask.side(Side.RIGHT);
    f.postMask.frame = "2.25.600";

    assertThat(brief(f.decide())).isEqualTo(NO_MASK);
  }

  @Test
  void a_node_of_the_other_side_is_not_warned_of() {
    f.postMask.side(Side.RIGHT);
    f.postMask.region = Region.NODE;

    assertThat(brief(f.decide())).isEqualTo(NO_MASK);
  }

  // "The chosen mask's `geometricSide` is the other side → REFUSED MASK_SIDE_CONTRADICTS_GEOMETRY
  // (it
  // is still shown); UNCLEAR → MASK_SIDE_UNVERIFIED; region null → MASK_REGION_ASSUMED"

  @Test
  void a_mask_that_lies_on_the_other_side_is_refused_and_shown() {
    f.postMask.geometry = GeometricSide.RIGHT;

    assertThat(brief(f.decide()))
        .isEqualTo("REFUSED " + PRE + "2.25.20.1:2.25.72/1 MASK_SIDE_CONTRADICTS_GEOMETRY");
  }

  @Test
  void only_the_chosen_mask_is_judged_by_its_geometry() {
    MaskFixture older = f.mask("2.25.73", f.postCt);
    older.geometry = GeometricSide.RIGHT;
    older.created = "2022-06-01T10:00:00";

    assertThat(brief(f.decide())).isEqualTo(MATCHED);
  }

  @Test
  void an_unclear_geometry_and_an_absent_region_warn_together() {
    f.postMask.geometry = GeometricSide.UNCLEAR;
    f.postMask.region = null;

    assertThat(brief(f.decide())).isEqualTo(MATCHED + " MASK_REGION_ASSUMED MASK_SIDE_UNVERIFIED");
  }

  @Test
  void a_warning_of_a_mask_is_said_also_while_waiting() {
    f.postMask.geometry = GeometricSide.UNCLEAR;
    f.remove(f.preMask);

    assertThat(brief(f.decide()))
        .isEqualTo("WAITING 2.25.10.1:- 2.25.20.1:2.25.72/1 PRE_MASK MASK_SIDE_UNVERIFIED");
  }
}
