// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.ClinicalRecorded;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.Course;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A patient's clinical record.
 *
 * @param version 0 while there is none
 * @param sides what was said of each side
 * @param unsided what was said while nobody knew the side; holds until a side is known
 */
record PatientRecord(
    int version,
    Course course,
    @Nullable Instant recorded,
    Map<Side, SideRecord> sides,
    @Nullable SideRecord unsided) {
  static final PatientRecord NONE = new PatientRecord(0, Course.UNKNOWN, null, Map.of(), null);

  PatientRecord {
    Map<Side, SideRecord> sorted = new EnumMap<>(Side.class);
    sorted.putAll(sides);
    sides = Collections.unmodifiableMap(sorted);
  }

  /** What is known of a side. */
  ClinicalValues of(Side side) {
    SideRecord known = sides.get(side);
    if (known == null && sides.isEmpty()) {
      known = unsided;
    }
    return known == null ? ClinicalValues.NONE : known.values();
  }

  /** The record without this side, as a newer version; the same when it names no such side. */
  PatientRecord without(Side side, Instant now) {
    if (!sides.containsKey(side)) {
      return this;
    }
    Map<Side, SideRecord> rest = new EnumMap<>(Side.class);
    rest.putAll(sides);
    rest.remove(side);
    return new PatientRecord(version + 1, course, now, rest, unsided);
  }

  PatientRecord withoutUnsided() {
    return new PatientRecord(version, course, recorded, sides, null);
  }

  /** What the others are told of it. */
  ClinicalRecorded told(PatientKey patient, Instant now) {
    return new ClinicalRecorded(
        ClinicalRecorded.VERSION,
        patient,
        version,
        List.copyOf(sides.keySet()),
        course.nacStart(),
        course.nacEnd(),
        course.surgery(),
        course.nacAbandoned(),
        now);
  }

  /** When the record last changed. */
  Instant at() {
    return recorded == null ? Instant.MIN : recorded;
  }
}
