// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static io.axilla.extractor.pairing.TimelineFixture.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.extractor.pairing.TimelineFixture.StudyFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 7. */
class RoleByTimePointTest {
  private static final String PRE = "2.25.10.1:2.25.71/1 ";

  private final TimelineFixture f = new TimelineFixture();

  // "a study whose `timePointId` maps (rules: exactly `PRE`, `POST`; site mapping by
  // configuration)"

  @Test
  void a_time_point_wins_over_a_date_though_the_other_is_drawn_on() {
    f.ctStudy("2.25.30", "2022-06-05").timePoint = "POST";

    assertThat(brief(f.decide())).isEqualTo("WAITING " + PRE + "2.25.30.1:- POST_MASK");
  }

  @Test
  void a_time_point_needs_no_window() {
    f.pre.date = "2021-01-01";
    f.pre.timePoint = "PRE";

    assertThat(brief(f.decide()))
        .isEqualTo("MATCHED " + PRE + "2.25.20.1:2.25.72/1 UNUSUAL_INTERVAL");
  }

  @Test
  void a_time_point_needs_no_clinical_dates() {
    f.nacStart = null;
    f.nacEnd = null;
    f.pre.timePoint = "PRE";
    f.post.timePoint = "POST";

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + PRE + "2.25.20.1:2.25.72/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pre", "PRE ", "PRE1", "BASELINE", ""})
  void what_is_not_exactly_a_time_point_is_judged_by_date(String timePoint) {
    f.pre.timePoint = timePoint;

    assertThat(brief(f.decide())).startsWith("MATCHED");
  }

  @Test
  void a_site_maps_its_own_time_points() {
    f.rules = new PairingRules(60, 90, Map.of("T0", Role.PRE));
    f.pre.date = "2021-01-01";
    f.pre.timePoint = "T0";
    f.post.timePoint = "POST";

    assertThat(brief(f.decide())).startsWith("MATCHED " + PRE);
  }

  @Test
  void a_time_point_of_a_study_without_ct_does_not_count() {
    StudyFixture mr = f.ctStudy("2.25.30", "2022-06-15");
    mr.timePoint = "POST";
    mr.series.get(0).modality = "MR";

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + PRE + "2.25.20.1:2.25.72/1");
  }

  // Rule 8: "among studies that have no mapped time point"

  @Test
  void a_study_with_the_time_point_of_the_other_role_has_no_role_by_date() {
    f.post.timePoint = "PRE";

    assertThat(brief(f.decide())).isEqualTo("REFUSED - - POST_CT TIME_POINT_CONTRADICTS_DATES");
  }

  // "of several, one by rule 5"

  @Test
  void of_several_the_latest_drawn_one_is_taken_and_newer_ones_are_warned_of() {
    f.post.timePoint = "POST";
    f.ctStudy("2.25.30", "2022-06-15").timePoint = "POST";
    f.ctStudy("2.25.40", "2022-06-16");

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + PRE + "2.25.20.1:2.25.72/1 NEWER_POST_CT");
  }

  // "(a PRE after `nacStart`, `nacEnd` or `surgery`; a POST before `nacStart` or `nacEnd`, or after
  // `surgery`) → REFUSED TIME_POINT_CONTRADICTS_DATES, role null"

  @ParameterizedTest
  @CsvSource({
    "2022-01-20, , , 2022-01-21, true",
    "2022-01-20, , , 2022-01-20, false",
    ", 2022-01-20, , 2022-01-21, true",
    ", 2022-01-20, , 2022-01-20, false",
    ", , 2022-01-20, 2022-01-21, true",
    ", , 2022-01-20, 2022-01-20, false",
    ", , , 2022-01-21, false"
  })
  void a_pre_contradicts_every_known_date_that_it_is_after(
      String nacStart, String nacEnd, String surgery, String date, boolean contradicts) {
    f.nacStart = nacStart;
    f.nacEnd = nacEnd;
    f.surgery = surgery;
    f.remove(f.post);
    f.pre.date = date;
    f.pre.timePoint = "PRE";

    assertThat(f.decide().refusedBecause().contains(RefusalCode.TIME_POINT_CONTRADICTS_DATES))
        .isEqualTo(contradicts);
    assertThat(f.decide().pre() == null).isEqualTo(contradicts);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06-11, , , 2022-06-10, true",
    "2022-06-11, , , 2022-06-11, false",
    ", 2022-06-11, , 2022-06-10, true",
    ", 2022-06-11, , 2022-06-11, false",
    ", , 2022-06-10, 2022-06-11, true",
    ", , 2022-06-11, 2022-06-11, false",
    ", , , 2022-06-10, false"
  })
  void a_post_contradicts_a_start_or_end_after_it_and_a_surgery_before_it(
      String nacStart, String nacEnd, String surgery, String date, boolean contradicts) {
    f.nacStart = nacStart;
    f.nacEnd = nacEnd;
    f.surgery = surgery;
    f.remove(f.pre);
    f.post.date = date;
    f.post.timePoint = "POST";

    assertThat(f.decide().refusedBecause().contains(RefusalCode.TIME_POINT_CONTRADICTS_DATES))
        .isEqualTo(contradicts);
    assertThat(f.decide().post() == null).isEqualTo(contradicts);
  }

  // "or that of a later one passed over … An older one does not count."

  @Test
  void a_later_one_passed_over_that_contradicts_refuses() {
    f.surgery = "2022-06-14";
    f.post.timePoint = "POST";
    f.ctStudy("2.25.30", "2022-06-15").timePoint = "POST";

    assertThat(brief(f.decide())).isEqualTo("REFUSED " + PRE + "- TIME_POINT_CONTRADICTS_DATES");
  }

  @Test
  void an_older_one_that_contradicts_does_not_count() {
    f.post.timePoint = "POST";
    f.ctStudy("2.25.30", "2022-03-01").timePoint = "POST";

    assertThat(brief(f.decide())).isEqualTo("MATCHED " + PRE + "2.25.20.1:2.25.72/1");
  }

  // "without the rest of rule 5"

  @Test
  void a_contradiction_is_said_alone_though_the_study_is_incomplete() {
    f.post.timePoint = "POST";
    f.post.date = "2022-05-31";
    f.post.complete = false;

    assertThat(brief(f.decide())).isEqualTo("REFUSED " + PRE + "- TIME_POINT_CONTRADICTS_DATES");
  }
}
