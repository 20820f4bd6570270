// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.contracts.SopInstanceUid;
import org.jspecify.annotations.Nullable;

/**
 * One slice as its header describes it.
 *
 * @param instance which of the series' files
 * @param frame index of the frame in it
 * @param padding stored values that are no data
 */
record CtFrame(
    int instance,
    int frame,
    SopInstanceUid sopInstance,
    SlicePlane plane,
    Rescale rescale,
    @Nullable StoredRange padding) {}
