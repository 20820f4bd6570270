// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.reading;

import io.axilla.contracts.MaskKind;
import io.axilla.extractor.imaging.mask.MaskFault;
import io.axilla.extractor.imaging.series.SeriesFault;
import io.axilla.extractor.pairing.GeometricSide;
import io.axilla.extractor.pairing.MaskCandidate;
import io.axilla.extractor.pairing.MaskKey;
import io.axilla.extractor.timeline.MaskReading;
import java.util.List;

/**
 * A mask object of which not even the segments could be told, or must not be: listed with its code,
 * never in the timeline.
 */
final class Unplaced {
  private static final String OBJECT_CONFLICT = SeriesFault.OBJECT_CONFLICT.name();

  private Unplaced() {}

  static MaskReading unreadable(PatientObjects.MaskObject object, MaskFault fault) {
    return reading(object, fault.name());
  }

  static MaskReading inConflict(PatientObjects.MaskObject object) {
    return reading(object, OBJECT_CONFLICT);
  }

  private static MaskReading reading(PatientObjects.MaskObject object, String reason) {
    return new MaskReading(
        object.study(),
        new MaskCandidate(
            new MaskKey(object.sopInstance(), 0),
            MaskKind.SEG,
            null,
            null,
            null,
            null,
            GeometricSide.UNCLEAR,
            null,
            null,
            false),
        reason,
        List.of());
  }
}
