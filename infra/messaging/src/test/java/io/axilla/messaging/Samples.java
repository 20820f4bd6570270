// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;
import io.axilla.contracts.FeatureVector;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.contracts.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/** Events of the kinds that tests need. */
final class Samples {
  static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

  private Samples() {}

  static PatientKey somePatient() {
    return new PatientKey(Sha256.ofParts(UUID.randomUUID().toString()).value());
  }

  static StudyReceived studyReceived(PatientKey patient, int revision) {
    return new StudyReceived(
        1, patient, new StudyInstanceUid("2.25.7"), revision, true, 1, Sha256.ofParts("m"), AT);
  }

  static PairMatched pairMatched(PatientKey patient) {
    return new PairMatched(1, patient, ((PairMatched) example(Topic.PAIR_MATCHED)).match(), AT);
  }

  static FeaturesExtracted featuresExtracted(SortedMap<String, Double> values) {
    FeaturesExtracted example = (FeaturesExtracted) example(Topic.FEATURES_EXTRACTED);
    return new FeaturesExtracted(
        FeaturesExtracted.VERSION,
        example.patientKey(),
        example.match(),
        example.pre(),
        example.post(),
        new FeatureVector(values),
        example.software(),
        AT);
  }

  /** The example that the contracts give of a topic's event. */
  static Event example(Topic topic) {
    return EventJson.decode(topic, exampleJson(topic));
  }

  static byte[] exampleJson(Topic topic) {
    try (InputStream json = Event.class.getResourceAsStream(topic.stem() + ".example.json")) {
      return json.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
