// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.TimePoint;
import java.util.List;

/**
 * The objects that one scan of a pair rests on.
 *
 * @param ct the CT series, its instances in the order in which documents list them
 * @param frameOfReference Frame of Reference UID (0020,0052) of the CT
 * @param mask the SEG
 * @param segment its Segment Number
 */
public record ScanReferences(
    TimePoint role,
    SeriesReference ct,
    String frameOfReference,
    SeriesReference mask,
    int segment) {
  List<SeriesReference> series() {
    return List.of(ct, mask);
  }

  SopReference maskInstance() {
    return mask.instances().get(0);
  }
}
