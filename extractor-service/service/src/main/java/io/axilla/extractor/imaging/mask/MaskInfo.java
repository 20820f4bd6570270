// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.MaskKind;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one segment, ROI or label of an object says of itself.
 *
 * @param object SOPInstanceUID; of a file the 2.25 UID of its SHA-256
 * @param segment SegmentNumber, ROINumber or label value
 * @param study the study of the object; null for files
 * @param label SegmentLabel, ROIName or segment name
 * @param region null where codes and label say nothing
 * @param side null where they name none
 * @param series the one series that it says it was drawn on; null where it says none or several
 * @param frameOfReference FrameOfReferenceUID; null where it says none, as files do
 * @param created ContentDate/Time, StructureSetDate/Time, or a file's time in UTC
 * @param creator hash of the person's name
 */
public record MaskInfo(
    SopInstanceUid object,
    int segment,
    MaskKind kind,
    @Nullable StudyInstanceUid study,
    @Nullable String label,
    @Nullable Region region,
    @Nullable Side side,
    @Nullable SeriesInstanceUid series,
    @Nullable String frameOfReference,
    @Nullable LocalDateTime created,
    @Nullable String creator) {}
