// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What one service says to the others: one record, one topic, one schema, one example, all of one
 * stem.
 */
public sealed interface Event
    permits StudyReceived,
        ClinicalRecorded,
        OperatorInstructed,
        PairMatched,
        FeaturesExtracted,
        ResponsePredicted,
        ReportDelivered,
        CaseChanged,
        ProcessingFailed {
  /** Version of the record's schema. */
  int version();

  @Nullable PatientKey patientKey();

  /**
   * Key of the record in Kafka: order holds per patient. What concerns no patient shares one key.
   */
  default String key() {
    PatientKey patient = patientKey();
    return patient == null ? "site" : patient.value();
  }

  default Topic topic() {
    return Topic.of(getClass());
  }
}
