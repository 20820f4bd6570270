// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.SeriesInstanceUid;
import org.jspecify.annotations.Nullable;

/**
 * A series of a study.
 *
 * @param frameOfReference FrameOfReferenceUID (0020,0052)
 * @param modality Modality (0008,0060)
 * @param usable whether it is readable and eligible, as found when it was read
 * @param reason code that says why it is not
 * @param slices number of slices; null where it could not be read
 * @param sliceSpacing step between slices, mm; null where it could not be read
 * @param contrast whether a contrast agent is stated
 * @param kernelSoft whether the convolution kernel is a soft one; false when unknown
 */
public record Series(
    SeriesInstanceUid series,
    @Nullable String frameOfReference,
    @Nullable String modality,
    boolean usable,
    @Nullable String reason,
    @Nullable Integer slices,
    @Nullable Double sliceSpacing,
    boolean contrast,
    boolean kernelSoft) {
  public Series {
    if (slices != null && slices < 0) {
      throw new MalformedTimelineException("slices", "is negative", "give the number of slices");
    }
    if (sliceSpacing != null && !(sliceSpacing >= 0 && Double.isFinite(sliceSpacing))) {
      throw new MalformedTimelineException(
          "sliceSpacing", "is not a distance", "give the step between slices in mm");
    }
  }

  boolean isCt() {
    return "CT".equals(modality);
  }

  /** A usable series, in the rules, is CT and usable. */
  boolean isUsableCt() {
    return isCt() && usable;
  }
}
