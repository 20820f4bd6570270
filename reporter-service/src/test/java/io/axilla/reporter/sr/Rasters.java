// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.SopInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.storage.MaskRaster;
import io.axilla.storage.MaskRaster.Point;
import java.util.Comparator;
import java.util.List;

/** Masks on the CT of a pair, as the extractor would leave them. */
public final class Rasters {
  private Rasters() {}

  /** Rows of three of five voxels, from the second slice on, until there are as many as wanted. */
  public static MaskRaster of(Pair.Scan scan, long voxels) {
    List<Dataset> slices =
        scan.ct().stream()
            .sorted(Comparator.comparingDouble(s -> s.doubles(Tag.ImagePositionPatient)[2]))
            .toList();
    Dataset first = slices.get(0);
    double[] position = first.doubles(Tag.ImagePositionPatient);
    double[] spacing = first.doubles(Tag.PixelSpacing);
    double[] orientation = first.doubles(Tag.ImageOrientationPatient);
    int rows = first.integer(Tag.Rows, 0);
    int columns = first.integer(Tag.Columns, 0);
    byte[] inside = new byte[rows * columns * slices.size()];
    int n = rows * columns;
    for (long left = voxels; left > 0; n++) {
      if (n % 5 < 3) {
        inside[n] = 1;
        left--;
      }
    }
    return MaskRaster.of(
        new MaskRaster.Grid(
            columns,
            rows,
            new Point(
                spacing[1],
                spacing[0],
                slices.get(1).doubles(Tag.ImagePositionPatient)[2] - position[2]),
            new Point(position[0], position[1], position[2]),
            new Point(orientation[0], orientation[1], orientation[2]),
            new Point(orientation[3], orientation[4], orientation[5]),
            new Point(0, 0, 1)),
        slices.stream()
            .map(s -> new SopInstanceUid(s.string(Tag.SOPInstanceUID).orElseThrow()))
            .map(uid -> new MaskRaster.Slice(uid, 0))
            .toList(),
        inside);
  }

  /** With what a Segmentation says of the CT. */
  public static MaskCopy copy(Pair.Scan scan, MaskRaster raster) {
    List<SopReference> known = scan.references().ct().instances();
    return new MaskCopy(
        scan.role(),
        scan.series(),
        raster.slices().stream()
            .map(
                slice ->
                    known.stream()
                        .filter(image -> image.instance().equals(slice.instance()))
                        .findFirst()
                        .orElseThrow())
            .toList(),
        scan.header(),
        raster);
  }
}
