// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.storage.MaskRaster;
import java.util.List;

/**
 * A mask that is written as our own Segmentation, and the CT series that it lies on.
 *
 * @param images the CT image of each slice of the raster, along k
 * @param header header of one of these images
 */
public record MaskCopy(
    TimePoint role,
    SeriesInstanceUid series,
    List<SopReference> images,
    Dataset header,
    MaskRaster raster) {
  public MaskCopy {
    if (images.size() != raster.slices().size()) {
      throw new IllegalArgumentException("each slice of a mask has its CT image");
    }
    images = List.copyOf(images);
  }
}
