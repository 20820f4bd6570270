// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 12. */
class MatchWarningsTest {
  private final TimelineFixture f = new TimelineFixture();

  private void scansOf(String pre, String post) {
    f.pre.date = pre;
    f.post.date = post;
    f.nacStart = pre;
    f.nacEnd = post;
  }

  private boolean warnsOf(WarningCode code) {
    assertThat(f.decide().state()).isEqualTo(Decision.State.MATCHED);
    return f.decide().warnings().contains(code);
  }

  // "days between PRE and POST below 42 or above 365 → UNUSUAL_INTERVAL"

  @ParameterizedTest
  @CsvSource({
    "2022-01-10, 2022-02-20, true",
    "2022-01-10, 2022-02-21, false",
    "2022-01-10, 2023-01-10, false",
    "2022-01-10, 2023-01-11, true"
  })
  void an_interval_of_42_to_365_days_is_usual(String pre, String post, boolean unusual) {
    scansOf(pre, post);

    assertThat(warnsOf(WarningCode.UNUSUAL_INTERVAL)).isEqualTo(unusual);
  }

  // "slice spacings differ by more than 1 mm → SPACING_DIFFERS"

  @ParameterizedTest
  @CsvSource({
    "1.0, 2.0, false",
    "1.0, 2.01, true",
    "2.2, 1.2, false",
    "2.5, 1.25, true",
    ", 5.0, false"
  })
  void spacings_may_differ_by_1_mm_as_they_are_written(Double pre, Double post, boolean differs) {
    f.preCt.spacing = pre;
    f.postCt.spacing = post;

    assertThat(warnsOf(WarningCode.SPACING_DIFFERS)).isEqualTo(differs);
  }

  @Test
  void contrast_on_one_scan_only_is_warned_of() {
    f.preCt.contrast = true;

    assertThat(warnsOf(WarningCode.CONTRAST_DIFFERS)).isTrue();

    f.postCt.contrast = true;

    assertThat(warnsOf(WarningCode.CONTRAST_DIFFERS)).isFalse();
  }

  // "`surgery` unknown and POST more than 42 days after a known `nacEnd` → LATE_POST_CT"

  @ParameterizedTest
  @CsvSource({"2022-07-13, , false", "2022-07-14, , true", "2022-07-14, 2022-07-20, false"})
  void a_scan_more_than_42_days_after_the_end_may_be_after_an_operation(
      String post, String surgery, boolean late) {
    f.post.date = post;
    f.surgery = surgery;

    assertThat(warnsOf(WarningCode.LATE_POST_CT)).isEqualTo(late);
  }

  @Test
  void without_a_known_end_no_scan_is_late() {
    f.nacEnd = null;
    f.post.date = "2022-12-24";
    f.post.timePoint = "POST";

    assertThat(warnsOf(WarningCode.LATE_POST_CT)).isFalse();
  }

  // "only when MATCHED"

  @Test
  void a_decision_that_waits_has_none_of_these() {
    scansOf("2022-01-10", "2022-01-20");
    f.preCt.contrast = true;
    f.preCt.spacing = 5.0;
    f.remove(f.postMask);

    assertThat(f.decide().warnings()).isEmpty();
  }

  @Test
  void a_decision_that_is_refused_has_none_of_these() {
    scansOf("2022-01-10", "2022-01-20");
    f.preCt.contrast = true;
    f.postMask.geometry = GeometricSide.RIGHT;

    assertThat(f.decide().warnings()).isEmpty();
  }
}
