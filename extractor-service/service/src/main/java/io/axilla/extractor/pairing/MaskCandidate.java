// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.MaskKind;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A mask that could be read and is free of faults.
 *
 * @param series the series that it says it is drawn on; null when it says none
 * @param frameOfReference FrameOfReferenceUID (0020,0052)
 * @param region what it shows; null when its codes and labels say nothing
 * @param side the side that its codes and labels state; null when they state none
 * @param geometricSide where its voxels lie
 * @param created when it was made, in its own local time
 * @param creator hash of the person; no rule looks at it
 * @param empty whether it has no voxel
 */
public record MaskCandidate(
    MaskKey mask,
    MaskKind kind,
    @Nullable SeriesInstanceUid series,
    @Nullable String frameOfReference,
    @Nullable Region region,
    @Nullable Side side,
    GeometricSide geometricSide,
    @Nullable LocalDateTime created,
    @Nullable String creator,
    boolean empty) {

  /** What a mask shows. */
  public enum Region {
    AXILLA,
    NODE,
    OTHER
  }

  /**
   * Whether rule 10 may use it at all, for whichever side: the axilla or no statement, not empty.
   */
  boolean mayShowAxilla() {
    return !empty && (region == null || region == Region.AXILLA);
  }
}
