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

/** Rule 8. Chemotherapy from 2022-01-20 to 2022-06-01. */
class RoleByDateTest {
  private final TimelineFixture f = new TimelineFixture();

  // "for PRE those with `nacStart - preWindow <= date <= nacStart`"

  @ParameterizedTest
  @CsvSource({"2021-11-20, false", "2021-11-21, true", "2022-01-20, true", "2022-01-21, false"})
  void the_window_before_is_60_days_and_both_ends_belong_to_it(String date, boolean inside) {
    f.pre.date = date;

    assertThat(f.decide().pre() != null).isEqualTo(inside);
  }

  // "for POST those with `nacEnd <= date`, and `date <= surgery` when surgery is known, else
  // `date <= nacEnd + postWindow`"

  @ParameterizedTest
  @CsvSource({
    "2022-05-31, , false",
    "2022-06-01, , true",
    "2022-08-30, , true",
    "2022-08-31, , false",
    "2022-06-01, 2022-06-01, true",
    "2022-06-02, 2022-06-01, false",
    "2023-01-10, 2023-01-10, true",
    "2023-01-11, 2023-01-10, false"
  })
  void the_window_after_ends_with_surgery_or_after_90_days(
      String date, String surgery, boolean inside) {
    f.post.date = date;
    f.surgery = surgery;

    assertThat(f.decide().post() != null).isEqualTo(inside);
  }

  @Test
  void a_site_sets_the_windows() {
    f.rules = new PairingRules(9, 9, Map.of());

    assertThat(brief(f.decide())).isEqualTo("REFUSED - - POST_CT_NEVER_CAME PRE_CT_NEVER_CAME");

    f.rules = new PairingRules(10, 10, Map.of());

    assertThat(brief(f.decide())).startsWith("MATCHED");
  }

  // "Studies strictly between `nacStart` and `nacEnd` have no role by date"

  @ParameterizedTest
  @ValueSource(strings = {"2022-01-21", "2022-03-15", "2022-05-31"})
  void a_scan_during_chemotherapy_has_no_role_even_if_drawn_on(String date) {
    f.mask("2.25.73", f.ctStudy("2.25.30", date));

    assertThat(brief(f.decide())).isEqualTo("MATCHED 2.25.10.1:2.25.71/1 2.25.20.1:2.25.72/1");
  }

  @Test
  void a_scan_of_the_day_that_is_both_first_and_last_dose_is_both_roles() {
    f.nacEnd = TimelineFixture.NAC_START;
    f.remove(f.pre);
    f.post.date = TimelineFixture.NAC_START;

    assertThat(brief(f.decide()))
        .isEqualTo("REFUSED 2.25.20.1:2.25.72/1 2.25.20.1:2.25.72/1 SAME_STUDY");
  }

  // "Latest = date, then time (absent sorts first), then the greater UID"

  @Test
  void time_decides_within_a_day_and_an_absent_one_is_the_earliest() {
    StudyFixture other = f.ctStudy("2.25.30", f.post.date);
    f.mask("2.25.73", other);
    f.post.time = "00:00";
    other.time = null;

    assertThat(brief(f.decide())).endsWith("2.25.20.1:2.25.72/1");

    other.time = "00:01";

    assertThat(brief(f.decide())).endsWith("2.25.30.1:2.25.73/1");
  }

  @Test
  void the_date_decides_before_the_time() {
    StudyFixture other = f.ctStudy("2.25.30", "2022-06-12");
    f.mask("2.25.73", other);
    f.post.time = "23:59";
    other.time = null;

    assertThat(brief(f.decide())).endsWith("2.25.30.1:2.25.73/1");
  }

  @Test
  void the_greater_uid_decides_within_a_minute() {
    f.mask("2.25.73", f.ctStudy("2.25.9", f.post.date));

    assertThat(brief(f.decide())).endsWith("2.25.20.1:2.25.72/1");

    f.mask("2.25.74", f.ctStudy("2.25.100", f.post.date));

    assertThat(brief(f.decide())).endsWith("2.25.100.1:2.25.74/1");
  }

  // "PRE without `nacStart` → only WAITING NAC_START; POST without `nacEnd` → only NAC_END"

  @Test
  void without_a_start_only_the_start_is_waited_for() {
    f.nacStart = null;
    f.asOf = "2030-01-01";

    assertThat(brief(f.decide())).isEqualTo("WAITING - 2.25.20.1:2.25.72/1 NAC_START");
  }

  @Test
  void without_an_end_only_the_end_is_waited_for() {
    f.nacEnd = null;
    f.surgery = "2022-06-30";
    f.asOf = "2030-01-01";

    assertThat(brief(f.decide())).isEqualTo("WAITING 2.25.10.1:2.25.71/1 - NAC_END");
  }

  // "No study: PRE → PRE_CT, or, when `asOf` is later than `nacEnd`, PRE_CT_NEVER_CAME"

  @ParameterizedTest
  @CsvSource({
    "2022-06-01, WAITING - 2.25.20.1:2.25.72/1 PRE_CT",
    "2022-06-02, REFUSED - 2.25.20.1:2.25.72/1 PRE_CT_NEVER_CAME",
    ", WAITING - 2.25.20.1:2.25.72/1 PRE_CT"
  })
  void a_scan_before_can_come_until_the_end_of_chemotherapy(String asOf, String expected) {
    f.remove(f.pre);
    f.asOf = asOf;

    assertThat(brief(f.decide())).isEqualTo(expected);
  }

  @Test
  void while_the_end_is_unknown_a_scan_before_can_still_come() {
    f.remove(f.pre);
    f.nacEnd = null;
    f.post.timePoint = "POST";
    f.asOf = "2030-01-01";

    assertThat(brief(f.decide())).isEqualTo("WAITING - 2.25.20.1:2.25.72/1 PRE_CT");
  }

  // "POST → POST_CT, or, when `asOf` is later than the end of its window (surgery day or
  // `nacEnd + postWindow`), POST_CT_NEVER_CAME"

  @ParameterizedTest
  @CsvSource({
    "2022-08-30, , POST_CT",
    "2022-08-31, , POST_CT_NEVER_CAME",
    "2022-06-10, 2022-06-10, POST_CT",
    "2022-06-11, 2022-06-10, POST_CT_NEVER_CAME",
    "2022-12-01, 2022-12-01, POST_CT"
  })
  void a_scan_after_can_come_until_its_window_ends(String asOf, String surgery, String code) {
    f.remove(f.post);
    f.surgery = surgery;
    f.asOf = asOf;

    assertThat(brief(f.decide())).endsWith("2.25.10.1:2.25.71/1 - " + code);
  }
}
