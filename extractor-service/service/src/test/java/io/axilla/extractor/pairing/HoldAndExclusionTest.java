// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static io.axilla.extractor.pairing.TimelineFixture.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Side;
import io.axilla.extractor.pairing.Identity.Sex;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules 1 and 2. */
class HoldAndExclusionTest {
  private final TimelineFixture f = new TimelineFixture();

  // Rule 1: "HELD_BY_OPERATOR alone; nothing else is reported for that side (rule 3 neither)".

  @Test
  void a_hold_hides_what_would_be_a_match() {
    f.hold(1, Side.LEFT);

    assertThat(brief(f.decide())).isEqualTo("WAITING - - HELD_BY_OPERATOR");
  }

  @Test
  void a_hold_hides_an_identity_conflict_and_a_differing_name() {
    f.hold(1, Side.LEFT);
    f.post.identity = new Identity("n2", "b2", Sex.M);
    f.abandoned = true;

    assertThat(brief(f.decide())).isEqualTo("WAITING - - HELD_BY_OPERATOR");
  }

  @Test
  void a_hold_of_the_other_side_changes_nothing() {
    f.hold(1, Side.RIGHT);

    assertThat(f.decideAll()).hasSize(1);
    assertThat(brief(f.decide())).startsWith("MATCHED");
  }

  @Test
  void a_hold_needs_a_side_in_the_clinical_record() {
    f.hold(1, Side.LEFT);
    f.sides = List.of();

    assertThat(f.decide().side()).isNull();
    assertThat(brief(f.decide())).isEqualTo("WAITING - - SIDE");
  }

  @Test
  void a_hold_wins_over_an_override_with_a_higher_number() {
    f.hold(1, Side.LEFT);
    f.use(2, Role.PRE, f.pre);

    assertThat(brief(f.decide())).isEqualTo("WAITING - - HELD_BY_OPERATOR");
  }

  // Rule 2: "take studies, series and masks out, as if they had never come".

  @Test
  void an_excluded_study_is_not_there() {
    f.exclude(1, f.post);

    assertThat(brief(f.decide())).isEqualTo("WAITING 2.25.10.1:2.25.71/1 - POST_CT");
  }

  @Test
  void an_excluded_study_says_nothing_of_the_person() {
    StudyOfAnother.addTo(f);
    f.exclude(1, f.study("2.25.998", "2022-03-01"));

    assertThat(f.decide().refusedBecause()).containsExactly(RefusalCode.IDENTITY_CONFLICT);

    f.exclude(2, new TimelineFixture.StudyFixture(StudyOfAnother.UID, "2022-03-02"));

    assertThat(brief(f.decide())).startsWith("MATCHED");
  }

  @Test
  void a_study_without_its_only_ct_series_is_not_a_ct_study() {
    f.exclude(1, f.postCt);

    assertThat(brief(f.decide())).isEqualTo("WAITING 2.25.10.1:2.25.71/1 - POST_CT");
  }

  @Test
  void an_excluded_series_frees_the_frame_of_reference_for_the_other() {
    TimelineFixture.SeriesFixture second = f.post.ct("2.25.20.2");
    second.frame = f.postCt.frame;
    f.postMask.namesSeries = false;

    assertThat(brief(f.decide())).endsWith("POST_MASK MASK_SERIES_UNCLEAR");

    f.exclude(1, second);

    assertThat(brief(f.decide())).isEqualTo("MATCHED 2.25.10.1:2.25.71/1 2.25.20.1:2.25.72/1");
  }

  @Test
  void an_excluded_mask_is_not_there_but_its_object_still_is() {
    TimelineFixture.MaskFixture second = f.mask("2.25.72", f.postCt);
    second.segment = 2;
    second.created = "2022-06-30T10:00:00";
    f.exclude(1, second);

    assertThat(brief(f.decide())).isEqualTo("MATCHED 2.25.10.1:2.25.71/1 2.25.20.1:2.25.72/1");
  }

  @Test
  void an_override_of_an_excluded_study_waits_for_it() {
    f.use(1, Role.POST, f.post);
    f.exclude(2, f.post);

    assertThat(brief(f.decide())).isEqualTo("WAITING 2.25.10.1:2.25.71/1 - OVERRIDE_TARGET");
  }

  @Test
  void an_exclusion_of_what_is_not_here_changes_nothing() {
    f.exclude(1, new TimelineFixture.StudyFixture("2.25.4444", "2022-01-01"));

    assertThat(brief(f.decide())).startsWith("MATCHED");
  }

  /** A study during chemotherapy that says another birth date. */
  private static final class StudyOfAnother {
    static final String UID = "2.25.999";

    static void addTo(TimelineFixture f) {
      f.ctStudy(UID, "2022-03-02").identity = new Identity("n1", "b2", Sex.F);
    }
  }
}
