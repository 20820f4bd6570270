// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.SopInstanceUid;

/**
 * Which mask: one segment or ROI of one object.
 *
 * @param object SOPInstanceUID, or for a file the 2.25 UID of its SHA-256
 * @param segment SegmentNumber, ROINumber or label
 */
public record MaskKey(SopInstanceUid object, int segment) {}
