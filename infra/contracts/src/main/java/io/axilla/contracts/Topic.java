// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** Every topic, in the order in which a patient's data flow. */
public enum Topic {
  STUDY_RECEIVED(StudyReceived.class, StudyReceived.VERSION),
  CLINICAL_RECORDED(ClinicalRecorded.class, ClinicalRecorded.VERSION),
  OPERATOR_INSTRUCTED(OperatorInstructed.class, OperatorInstructed.VERSION),
  PAIR_MATCHED(PairMatched.class, PairMatched.VERSION),
  FEATURES_EXTRACTED(FeaturesExtracted.class, FeaturesExtracted.VERSION),
  RESPONSE_PREDICTED(ResponsePredicted.class, ResponsePredicted.VERSION),
  REPORT_DELIVERED(ReportDelivered.class, ReportDelivered.VERSION),
  CASE_CHANGED(CaseChanged.class, CaseChanged.VERSION),
  PROCESSING_FAILED(ProcessingFailed.class, ProcessingFailed.VERSION);

  private final Class<? extends Event> type;
  private final int currentVersion;

  Topic(Class<? extends Event> type, int currentVersion) {
    this.type = type;
    this.currentVersion = currentVersion;
  }

  public Class<? extends Event> type() {
    return type;
  }

  public int currentVersion() {
    return currentVersion;
  }

  /** The stem that record, schema, example and documentation share. */
  public String stem() {
    return type.getSimpleName();
  }

  /** The name in Kafka. */
  public String kafkaName() {
    return "axilla." + stem();
  }

  public static Topic of(Class<? extends Event> type) {
    for (Topic topic : values()) {
      if (topic.type == type) {
        return topic;
      }
    }
    throw new IllegalArgumentException("no topic for " + type.getName());
  }

  public static Topic ofKafkaName(String name) {
    for (Topic topic : values()) {
      if (topic.kafkaName().equals(name)) {
        return topic;
      }
    }
    throw new IllegalArgumentException("no topic of the name " + name);
  }
}
