// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * One segment (SEG) or ROI (RTSTRUCT) of one object.
 *
 * @param object the object that holds the mask
 * @param segment SegmentNumber, or ROINumber; at least 1 for a SEG, at least 0 otherwise
 * @param kind what the object is
 */
public record MaskRef(SopInstanceUid object, int segment, MaskKind kind) {
  public MaskRef {
    Require.present("object", object);
    Require.present("kind", kind);
    Require.that(segment >= (kind == MaskKind.SEG ? 1 : 0), "segment is too small");
  }
}
