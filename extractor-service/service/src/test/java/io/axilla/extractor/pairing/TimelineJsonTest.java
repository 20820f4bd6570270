// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.contracts.Side;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeMask;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeSeries;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeStudy;
import io.axilla.extractor.pairing.OperatorOverride.Hold;
import io.axilla.extractor.pairing.OperatorOverride.UseForRole;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineJsonTest {
  private static final String STUDY = "{'study': '2.25.1', 'date': '2022-01-10'}";
  private static final String MASK = "{'object': '2.25.7', 'segment': 1, 'kind': 'SEG'}";

  private static Timeline read(String json) {
    return TimelineJson.read(json.replace('\'', '"'));
  }

  // "An absent key is null."

  @Test
  void an_empty_object_is_a_timeline_of_a_patient_of_whom_nothing_is_known() {
    Timeline timeline = read("{}");

    assertThat(timeline).isEqualTo(new Timeline(null, null, null, List.of(), List.of(), List.of()));
    assertThat(Pairing.decide(timeline, PairingRules.DEFAULT))
        .extracting(TimelineFixture::brief)
        .containsExactly("WAITING - - CLINICAL_RECORD");
  }

  @Test
  void absent_keys_of_a_study_and_its_series_say_nothing() {
    Timeline timeline =
        read(
            "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'series': [{'series': '2.25.1.1'}]}]}");
    Study study = timeline.studies().get(0);

    assertThat(study.time()).isNull();
    assertThat(study.identity()).isEqualTo(Identity.ABSENT);
    assertThat(study.complete()).isFalse();
    assertThat(study.hasCt()).isFalse();
    assertThat(study.series().get(0).usable()).isFalse();
  }

  @Test
  void a_mask_without_a_geometric_side_is_unclear() {
    assertThat(read("{'masks': [" + MASK + "]}").masks().get(0).geometricSide())
        .isEqualTo(GeometricSide.UNCLEAR);
  }

  @Test
  void a_record_without_sides_has_none() {
    assertThat(read("{'clinical': {}}").clinical().sides()).isEmpty();
  }

  @Test
  void times_are_read_as_hours_and_minutes_and_as_local_time() {
    Timeline timeline =
        read(
            "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'time': '0915'}], 'masks':"
                + " [{'object': '2.25.7', 'segment': 0, 'kind': 'RTSTRUCT', 'created':"
                + " '2022-01-12T10:00:01'}]}");

    assertThat(timeline.studies().get(0).time()).isEqualTo(LocalTime.of(9, 15));
    assertThat(timeline.masks().get(0).created())
        .isEqualTo(LocalDateTime.of(2022, 1, 12, 10, 0, 1));
  }

  @Test
  void every_kind_of_override_is_read() {
    Timeline timeline =
        read(
            "{'overrides': ["
                + "{'n': 1, 'side': 'LEFT', 'role': 'POST', 'study': '2.25.1', 'mask': {'object':"
                + " '2.25.7', 'segment': 1}},"
                + "{'n': 2, 'exclude': {'study': '2.25.2', 'series': null}},"
                + "{'n': 3, 'exclude': {'series': '2.25.2.1'}},"
                + "{'n': 4, 'exclude': {'mask': {'object': '2.25.8', 'segment': 2}}},"
                + "{'n': 5, 'hold': 'RIGHT', 'why': 'asked'}]}");

    assertThat(timeline.overrides())
        .hasExactlyElementsOfTypes(
            UseForRole.class,
            ExcludeStudy.class,
            ExcludeSeries.class,
            ExcludeMask.class,
            Hold.class);
    assertThat(timeline.overrides().get(4)).isEqualTo(new Hold(5, Side.RIGHT, "asked"));
  }

  // "Each study, series, mask (object and segment) and `n` stands once."

  @Test
  void a_study_that_stands_twice_is_malformed() {
    assertMalformed(
        "{'studies': [" + STUDY + ", " + STUDY + "]}",
        "studies[1].study: stands here a second time");
  }

  @Test
  void a_series_that_stands_in_two_studies_is_malformed() {
    assertMalformed(
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'series': [{'series': '2.25.9'}]},"
            + "{'study': '2.25.2', 'date': '2022-01-10', 'series': [{'series': '2.25.8'}, {'series':"
            + " '2.25.9'}]}]}",
        "studies[1].series[1].series: stands here a second time");
  }

  @Test
  void a_mask_that_stands_twice_is_malformed() {
    assertMalformed(
        "{'masks': [" + MASK + ", " + MASK.replace("SEG", "NRRD") + "]}",
        "masks[1]: stands here a second time");
  }

  @Test
  void two_segments_of_one_object_are_two_masks() {
    assertThat(read("{'masks': [" + MASK + ", " + MASK.replace("1,", "2,") + "]}").masks())
        .hasSize(2);
  }

  @Test
  void an_override_number_that_stands_twice_is_malformed() {
    assertMalformed(
        "{'overrides': [{'n': 1, 'hold': 'LEFT'}, {'n': 1, 'exclude': {'study': '2.25.1'}}]}",
        "overrides[1].n: stands here a second time");
  }

  // Where, what is wrong, and what to do.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[] | timeline: is not an object",
        " ~~ | timeline: is not an object",
        "null | timeline: is not an object",
        "{'asOf': '2022-7-1'} | asOf: is not a day as YYYY-MM-DD; give a day as YYYY-MM-DD",
        "{'asOf': '2022-02-30'} | asOf: is not a day",
        "{'asOf': 20220701} | asOf: is not a day",
        "{'patient': {}} | patient.key: is missing",
        "{'clinical': {'sides': ['left']}} | clinical.sides[0]: is not one of LEFT, RIGHT",
        "{'clinical': {'sides': 'LEFT'}} | clinical.sides: is not a list",
        "{'clinical': {'sides': [null]}} | clinical.sides[0]: is not one of LEFT, RIGHT",
        "{'clinical': {'nacAbandoned': 'no'}} | clinical.nacAbandoned: is not true or false",
        "{'clinical': {'nacStrat': '2022-01-20'}} | clinical.nacStrat: is not a key that belongs here; did you mean nacStart?",
        "{'studies': {}} | studies: is not a list",
        "{'studies': [1]} | studies[0]: is not an object",
        "{'studies': [{'date': '2022-01-10'}]} | studies[0].study: is missing; give a DICOM UID",
        "{'studies': [{'study': '2.25.1'}]} | studies[0].date: is missing",
        "{'studies': [{'study': '2.25.x', 'date': '2022-01-10'}]} | studies[0].study: is not a DICOM UID",
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'time': '9:15'}]} | studies[0].time: is not a time as HHMM",
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'time': '2460'}]} | studies[0].time: is not a time as HHMM",
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'identity': {'sex': 'W'}}]} | studies[0].identity.sex: is not one of F, M, O",
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'series': [{'series': '2.25.1.1', 'slices': 1.5}]}]} | studies[0].series[0].slices: is not a whole number",
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'series': [{'series': '2.25.1.1', 'slices': -1}]}]} | studies[0].series[0].slices: is negative",
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'series': [{'series': '2.25.1.1', 'sliceSpacing': '1'}]}]} | studies[0].series[0].sliceSpacing: is not a number",
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'series': [{'series': '2.25.1.1', 'sliceSpacing': 1e999}]}]} | studies[0].series[0].sliceSpacing: is not a distance",
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'series': [{'series': '2.25.1.1', 'frameOfReference': ''}]}]} | studies[0].series[0].frameOfReference: is not a text that is not blank",
        "{'masks': [{'object': '2.25.7', 'kind': 'SEG'}]} | masks[0].segment: is missing",
        "{'masks': [{'object': '2.25.7', 'segment': 1, 'kind': 'SEG', 'region': 'axilla'}]} | masks[0].region: is not one of AXILLA, NODE, OTHER",
        "{'masks': [{'object': '2.25.7', 'segment': 1, 'kind': 'SEG', 'created': '2022-01-12'}]} | masks[0].created: is not a local day and time",
        "{'overrides': [{'hold': 'LEFT'}]} | overrides[0].n: is missing; give a whole number",
        "{'overrides': [{'n': 1}]} | overrides[0]: is not one kind of override",
        "{'overrides': [{'n': 1, 'hold': 'LEFT', 'role': 'PRE'}]} | overrides[0]: is not one kind of override",
        "{'overrides': [{'n': 1, 'exclude': {}}]} | overrides[0].exclude: does not exclude one thing",
        "{'overrides': [{'n': 1, 'exclude': {'mask': {'object': '2.25.7'}}}]} | overrides[0].exclude.mask.segment: is missing",
        "{'overrides': [{'n': 1, 'role': 'PRE', 'study': '2.25.1'}]} | overrides[0].side: is missing",
        "{'about': 'x', 'timeline': {}} | about: is not a key that belongs here",
        "{'asOf': null, 'asOf': null} | is not valid JSON",
        "{} {} | is not valid JSON",
        "{'studies': [ | is not valid JSON"
      })
  void says_where_what_is_wrong_and_what_to_do(String json, String message) {
    assertMalformed(json, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'patient': {'key': 4711}}",
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'identity': {'name': 4711}}]}",
        "{'studies': [{'study': '2.25.1', 'date': '2022-01-10', 'identity': {'name': 4711'}}]}"
      })
  void never_repeats_what_stands_there(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(MalformedTimelineException.class)
        .hasMessageNotContaining("4711")
        .hasNoCause();
  }

  // "Every key is always there."

  @Test
  void a_decision_is_written_with_every_key() {
    assertThat(TimelineJson.write(Pairing.decide(read("{}"), PairingRules.DEFAULT)))
        .isEqualToIgnoringWhitespace(
            """
            {"decisions": [{"side": null, "state": "WAITING", "pre": null, "post": null,
            "waitingFor": ["CLINICAL_RECORD"], "refusedBecause": [], "warnings": []}]}
            """);
  }

  private static void assertMalformed(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(MalformedTimelineException.class)
        .hasMessageContaining(message);
  }
}
