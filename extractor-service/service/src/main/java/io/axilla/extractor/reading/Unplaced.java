// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.reading;

import io.axilla.contracts.MaskKind;
import io.axilla.extractor.imaging.mask.MaskFault;
import io.axilla.extractor.pairing.GeometricSide;
import io.axilla.extractor.pairing.MaskCandidate;
import io.axilla.extractor.pairing.MaskKey;
import io.axilla.extractor.timeline.MaskReading;
import java.util.List;

/**
 * A mask object of which not even the segments could be told: listed with its code, never in the
 * timeline.
 */
final class Unplaced {
  private Unplaced() {}

  static MaskReading unreadable(PatientObjects.MaskObject object, MaskFault fault) {
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
        fault.name(),
        List.of());
  }
}
