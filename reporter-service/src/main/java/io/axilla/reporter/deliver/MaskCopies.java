// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.Code;
import io.axilla.contracts.Match;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.ScanRef;
import io.axilla.contracts.TimePoint;
import io.axilla.storage.MalformedMaskRasterException;
import io.axilla.storage.MaskRaster;
import io.axilla.storage.ObjectStore;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Masks that reports cannot refer to: the extractor leaves them in the object store as voxels. */
final class MaskCopies {
  private static final Code MASK_RASTER_MISSING = new Code("MASK_RASTER_MISSING");
  private static final Code MASK_RASTER_DAMAGED = new Code("MASK_RASTER_DAMAGED");
  private static final String REMEDY =
      " Hold the case and release it: it is matched again, and the mask is kept anew.";

  private final ObjectStore store;

  MaskCopies(ObjectStore store) {
    this.store = store;
  }

  /** The scans of a match whose masks have to be sent as our own Segmentation. */
  static List<TimePoint> needed(Match match) {
    return Arrays.stream(TimePoint.values())
        .filter(role -> MaskRaster.isNeeded(match, scan(match, role)))
        .toList();
  }

  static ScanRef scan(Match match, TimePoint role) {
    return role == TimePoint.PRE ? match.pre() : match.post();
  }

  /**
   * @throws NotDeliverable when it is not there, or is not the mask that was measured
   */
  MaskRaster find(ResponsePredicted event, TimePoint role) throws NotDeliverable, IOException {
    Match match = event.match();
    MaskRaster raster;
    try {
      raster =
          store
              .findMask(match.caseId(), match.contentDigest(), role)
              .orElseThrow(() -> missing(role));
    } catch (MalformedMaskRasterException e) {
      throw new NotDeliverable(MASK_RASTER_DAMAGED, e.getMessage() + REMEDY);
    }
    long measured = role == TimePoint.PRE ? event.pre().maskVoxels() : event.post().maskVoxels();
    if (raster.voxelCount() != measured) {
      throw new NotDeliverable(
          MASK_RASTER_DAMAGED,
          "The kept mask of the "
              + role
              + " scan has "
              + raster.voxelCount()
              + " voxels, "
              + measured
              + " were measured."
              + REMEDY);
    }
    return raster;
  }

  static NotDeliverable missing(TimePoint role) {
    return new NotDeliverable(
        MASK_RASTER_MISSING,
        "The object store does not hold the mask of the "
            + role
            + " scan as it lies on its CT."
            + REMEDY);
  }
}
