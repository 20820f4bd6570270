// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * An event that breaks its contract does not come into being, and the message does not repeat the
 * value.
 */
class EventValidationTest {
  private static final Instant AT = Instant.parse("2022-06-21T09:30:00Z");
  private static final PatientKey PATIENT = new PatientKey("a".repeat(64));

  @Test
  void identifiers_have_their_form() {
    assertThatThrownBy(() -> new PatientKey("DOE^JANET"))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("PatientKey")
        .hasMessageNotContaining("DOE");
    assertThatThrownBy(() -> new StudyInstanceUid("1.02.3"))
        .hasMessageContaining("StudyInstanceUid");
    assertThatThrownBy(() -> new StudyInstanceUid("1." + "2".repeat(63)))
        .isInstanceOf(InvalidEventException.class);
    assertThat(new StudyInstanceUid("1." + "2".repeat(62)).value()).hasSize(64);
    assertThatThrownBy(() -> new Code("lower")).isInstanceOf(InvalidEventException.class);
    assertThatThrownBy(() -> new CaseId("short")).isInstanceOf(InvalidEventException.class);
  }

  @Test
  void another_version_is_refused() {
    assertThatThrownBy(
            () ->
                new StudyReceived(
                    2,
                    PATIENT,
                    new StudyInstanceUid("2.25.1"),
                    1,
                    false,
                    1,
                    new Sha256("b".repeat(64)),
                    AT))
        .hasMessageContaining("version");
  }

  @Test
  void a_prediction_has_a_probability_or_reasons() {
    assertThatThrownBy(
            () -> new Prediction(null, null, null, List.of(), List.of(), List.of(), List.of()))
        .hasMessageContaining("either a probability or reasons");
    assertThatThrownBy(
            () ->
                new Prediction(
                    0.5,
                    null,
                    null,
                    List.of(),
                    List.of(new Code("OUTSIDE_TRAINING")),
                    List.of(),
                    List.of()))
        .hasMessageContaining("either a probability or reasons");
    assertThatThrownBy(
            () ->
                new Prediction(Double.NaN, null, null, List.of(), List.of(), List.of(), List.of()))
        .hasMessageContaining("within 0 and 1");
    assertThatThrownBy(
            () -> new Prediction(0.5, 0.6, 0.4, List.of(), List.of(), List.of(), List.of()))
        .hasMessageContaining("interval");
  }

  @Test
  void what_is_not_inside_of_the_training_cohort_has_a_code() {
    assertThatThrownBy(
            () ->
                new ApplicabilityFinding(
                    "pre_kernel", ApplicabilityState.OUTSIDE, null, "B70f", "B30f", "It is."))
        .hasMessageContaining("code exactly when it is not inside");
    assertThatThrownBy(
            () ->
                new ApplicabilityFinding(
                    "cN", ApplicabilityState.INSIDE, new Code("ANY_CODE"), "1", "1, 2", "It is."))
        .hasMessageContaining("code exactly when it is not inside");
  }

  @Test
  void a_waiting_case_says_what_it_waits_for() {
    assertThatThrownBy(
            () ->
                new CaseChanged(
                    1,
                    PATIENT,
                    null,
                    null,
                    Stage.EXTRACTOR,
                    CaseState.WAITING,
                    1,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    AT))
        .hasMessageContaining("waits for");
  }

  @Test
  void a_feature_vector_cannot_be_changed_or_hold_infinity() {
    TreeMap<String, Double> values = new TreeMap<>(Map.of("pre_original_firstorder_Mean", 1.5));
    FeatureVector vector = new FeatureVector(values);
    values.put("pre_original_firstorder_Mean", 2.0);
    assertThat(vector.values()).containsEntry("pre_original_firstorder_Mean", 1.5);
    assertThatThrownBy(
            () -> new FeatureVector(new TreeMap<>(Map.of("pre_x", Double.POSITIVE_INFINITY))))
        .hasMessageContaining("infinite");
    assertThatThrownBy(() -> new FeatureVector(new TreeMap<>(Map.of("original_x", 1.0))))
        .hasMessageContaining("pre_");
  }

  @Test
  void parts_of_a_digest_cannot_be_confused() {
    assertThat(Sha256.ofParts("ab", "c")).isNotEqualTo(Sha256.ofParts("a", "bc"));
    // python: sha256(b'\0\0\0\2ab' + b'\0\0\0\1c')
    assertThat(Sha256.ofParts("ab", "c").value())
        .isEqualTo("f2939f903016e5bb29b1e4a61cdbd376220ca03a24180b39995f2d50f2e0a647");
  }

  @Test
  void what_concerns_no_patient_shares_one_key() {
    ProcessingFailed failed =
        new ProcessingFailed(
            1,
            null,
            null,
            Stage.REPORTER,
            new Code("MALFORMED_EVENT"),
            "It could not be read.",
            "axilla.CaseChanged",
            0,
            7,
            1,
            false,
            null,
            AT);
    assertThat(failed.key()).isEqualTo("site");
    assertThat(failed.topic()).isEqualTo(Topic.PROCESSING_FAILED);
    assertThat(failed.topic().kafkaName()).isEqualTo("axilla.ProcessingFailed");
  }
}
