// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Side;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.Course;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
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

  /** When the record last changed. */
  Instant at() {
    return recorded == null ? Instant.MIN : recorded;
  }
}
