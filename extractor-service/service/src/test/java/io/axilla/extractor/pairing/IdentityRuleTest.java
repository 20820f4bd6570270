// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static io.axilla.extractor.pairing.TimelineFixture.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Side;
import io.axilla.extractor.pairing.Identity.Sex;
import io.axilla.extractor.pairing.TimelineFixture.StudyFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 3. */
class IdentityRuleTest {
  private final TimelineFixture f = new TimelineFixture();

  // "birth-date hashes that are present must be equal, and sexes that are present (O counts as
  // absent) must be equal, else REFUSED IDENTITY_CONFLICT for every side"

  @Test
  void another_birth_date_refuses_every_side() {
    f.sides = List.of(Side.RIGHT, Side.LEFT);
    f.post.identity = new Identity("n1", "b2", Sex.F);

    assertThat(f.decideAll())
        .extracting(TimelineFixture::brief)
        .containsExactly("REFUSED - - IDENTITY_CONFLICT", "REFUSED - - IDENTITY_CONFLICT");
  }

  @Test
  void another_sex_refuses() {
    f.post.identity = new Identity("n1", "b1", Sex.M);

    assertThat(brief(f.decide())).isEqualTo("REFUSED - - IDENTITY_CONFLICT");
  }

  @Test
  void sex_o_counts_as_absent() {
    f.post.identity = new Identity("n1", "b1", Sex.O);

    assertThat(brief(f.decide())).startsWith("MATCHED");
  }

  @Test
  void what_is_absent_conflicts_with_nothing() {
    f.post.identity = Identity.ABSENT;

    assertThat(f.decide().warnings()).isEmpty();
    assertThat(brief(f.decide())).startsWith("MATCHED");
  }

  @Test
  void an_absence_between_two_does_not_hide_their_conflict() {
    f.pre.identity = new Identity(null, "b1", null);
    f.post.identity = new Identity(null, "b2", null);
    f.ctStudy("2.25.30", "2022-03-01").identity = Identity.ABSENT;

    assertThat(brief(f.decide())).isEqualTo("REFUSED - - IDENTITY_CONFLICT");
  }

  // "over the remaining studies that have at least one usable series (CT and `usable`)"

  @Test
  void a_study_without_usable_series_says_nothing_of_the_person() {
    StudyFixture other = f.ctStudy("2.25.30", "2022-03-01");
    other.identity = new Identity("n2", "b2", Sex.M);
    other.spoil();

    assertThat(brief(f.decide())).isEqualTo("MATCHED 2.25.10.1:2.25.71/1 2.25.20.1:2.25.72/1");
  }

  @Test
  void a_usable_series_that_is_not_ct_does_not_count() {
    StudyFixture other = f.ctStudy("2.25.30", "2022-03-01");
    other.identity = new Identity("n2", "b2", Sex.M);
    other.series.get(0).modality = "PT";

    assertThat(brief(f.decide())).startsWith("MATCHED");
  }

  @Test
  void an_incomplete_study_counts() {
    StudyFixture other = f.ctStudy("2.25.30", "2022-03-01");
    other.identity = new Identity("n1", "b2", Sex.F);
    other.complete = false;

    assertThat(brief(f.decide())).isEqualTo("REFUSED - - IDENTITY_CONFLICT");
  }

  // "a differing name hash is a warning NAME_DIFFERS"

  @Test
  void a_differing_name_warns_only() {
    f.post.identity = new Identity("n2", "b1", Sex.F);

    assertThat(brief(f.decide()))
        .isEqualTo("MATCHED 2.25.10.1:2.25.71/1 2.25.20.1:2.25.72/1 NAME_DIFFERS");
  }

  @Test
  void a_differing_name_is_said_beside_a_conflict() {
    f.post.identity = new Identity("n2", "b2", Sex.F);

    assertThat(brief(f.decide())).isEqualTo("REFUSED - - IDENTITY_CONFLICT NAME_DIFFERS");
  }

  // "the decision ends here with the codes so far": rule 4 is asked too.

  @Test
  void a_conflict_without_a_clinical_record_is_refused_and_both_are_said() {
    f.hasClinical = false;
    f.post.identity = new Identity("n1", "b2", Sex.F);

    assertThat(f.decide().side()).isNull();
    assertThat(brief(f.decide())).isEqualTo("REFUSED - - CLINICAL_RECORD IDENTITY_CONFLICT");
  }
}
