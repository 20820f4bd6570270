// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.measure;

import io.axilla.contracts.ScanFacts;
import io.axilla.contracts.Sha256;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import io.axilla.storage.MaskRaster;
import java.util.List;

/**
 * A scan and its mask on one grid, as they are to be measured.
 *
 * @param slices the image of each slice, along k
 * @param series digest of the series' content, to be compared with what was matched
 * @param mask digest of the mask's content
 */
public record MeasuredScan(
    Volume volume,
    Mask roi,
    List<MaskRaster.Slice> slices,
    Sha256 series,
    Sha256 mask,
    ScanFacts facts) {
  public MeasuredScan {
    slices = List.copyOf(slices);
  }

  /** The mask, for whoever writes it as a Segmentation. */
  public MaskRaster raster() {
    Geometry geometry = roi.geometry();
    return MaskRaster.of(
        new MaskRaster.Grid(
            geometry.size().i(),
            geometry.size().j(),
            point(geometry.spacing()),
            point(geometry.origin()),
            point(geometry.direction().i()),
            point(geometry.direction().j()),
            point(geometry.direction().k())),
        slices,
        roi.toBytes());
  }

  private static MaskRaster.Point point(Vector3 vector) {
    return new MaskRaster.Point(vector.x(), vector.y(), vector.z());
  }
}
